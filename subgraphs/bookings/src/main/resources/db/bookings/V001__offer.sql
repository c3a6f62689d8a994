-- What providers has told us. Its ids and names; nothing here is decided by bookings.

create table provider_schedule (
    provider_id  uuid primary key,
    community_id uuid not null default nullif(current_setting('app.community', true), '')::uuid,
    -- IANA name; working hours are in it
    time_zone    text not null
);

create table working_hours (
    provider_id  uuid not null references provider_schedule,
    community_id uuid not null default nullif(current_setting('app.community', true), '')::uuid,
    -- ISO 8601, 1 is Monday
    weekday      smallint not null check (weekday between 1 and 7),
    opens_at     time not null,
    -- midnight is the end of the day
    closes_at    time not null check (closes_at > opens_at or closes_at = '00:00'),
    primary key (provider_id, weekday, opens_at)
);

create table offered_service (
    service_id        uuid primary key,
    community_id      uuid not null default nullif(current_setting('app.community', true), '')::uuid,
    provider_id       uuid not null references provider_schedule,
    -- the person who runs the provider
    owner_id          uuid not null,
    duration_minutes  int  not null check (duration_minutes between 5 and 1440),
    price_minor_units int  not null check (price_minor_units between 0 and 100000000),
    -- ISO 4217
    currency          text not null check (currency ~ '^[A-Z]{3}$'),
    confirmation      text not null check (confirmation in ('INSTANT', 'ON_REQUEST'))
);

create index offered_service_provider on offered_service (provider_id);

alter table provider_schedule enable row level security;
alter table working_hours enable row level security;
alter table offered_service enable row level security;

create policy tenant on provider_schedule
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
create policy tenant on working_hours
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
create policy tenant on offered_service
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
