create table note (
    id uuid primary key,
    community_id uuid not null,
    topic uuid not null,
    number integer not null,
    text text not null
);

create table copy (
    position bigint generated always as identity,
    note_id uuid not null,
    community_id uuid not null,
    topic uuid not null,
    number integer not null
);

alter table note enable row level security;
create policy tenant on note
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

alter table copy enable row level security;
create policy tenant on copy
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
