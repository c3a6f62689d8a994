create table person (
    id uuid primary key,
    community_id uuid not null references community,
    display_name text not null check (length(display_name) between 1 and 100),
    sort_name text not null generated always as (lower(display_name)) stored,
    email citext not null,
    roles text[] not null check (roles <@ array['MEMBER', 'PROVIDER', 'STAFF'] and cardinality(roles) > 0),
    joined_at timestamptz not null,
    unique (community_id, email)
);

create index person_by_name on person (community_id, sort_name, id);
create index person_search on person using gin (display_name gin_trgm_ops, (email::text) gin_trgm_ops);

alter table person enable row level security;
create policy tenant on person
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

create table profile (
    person_id uuid primary key references person,
    community_id uuid not null,
    bio text,
    city text,
    time_zone text not null,
    languages text[] not null,
    interests text[] not null,
    avatar text
);

alter table profile enable row level security;
create policy tenant on profile
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
