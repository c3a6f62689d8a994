create domain blueprint as text
    check (value in ('MARKETPLACE', 'MATCHMAKING', 'DATING', 'COFFEE', 'PODS'));

create table community (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    blueprint blueprint not null,
    time_zone text not null,
    languages text[] not null
);

-- A community is a tenant itself: its id is what every other table calls community_id.
alter table community enable row level security;
create policy tenant on community
    using (id = nullif(current_setting('app.community', true), '')::uuid)
    with check (id = nullif(current_setting('app.community', true), '')::uuid);
