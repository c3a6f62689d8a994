create table category (
    id           uuid primary key,
    community_id uuid not null,
    parent_id    uuid references category,
    slug         text not null,
    name         text not null,
    icon         text not null,
    -- order among its siblings
    position     int  not null,
    unique (community_id, slug)
);

create index category_parent on category (parent_id);

create table provider (
    id                    uuid primary key,
    community_id          uuid not null,
    category_id           uuid not null references category,
    owner_id              uuid not null unique,
    business_name         text not null,
    bio                   text not null,
    city                  text not null,
    latitude              float8 not null check (latitude between -90 and 90),
    longitude             float8 not null check (longitude between -180 and 180),
    time_zone             text not null,
    -- ISO 4217; all its services are paid in it
    currency              text not null check (currency ~ '^[A-Z]{3}$'),
    verification          text not null check (verification in ('UNVERIFIED', 'PENDING', 'VERIFIED')),
    active                boolean not null default true,
    response_time_minutes int check (response_time_minutes >= 0),
    -- kept by the trigger on review
    stars_sum             bigint not null default 0,
    stars_count           int not null default 0,
    -- 0 without reviews: unrated providers come last
    stars_average         float8 not null generated always as (case when stars_count = 0 then 0 else stars_sum::float8 / stars_count end) stored
);

create table service (
    id               uuid primary key,
    community_id     uuid not null,
    provider_id      uuid not null references provider,
    name             text not null,
    description      text not null,
    duration_minutes int  not null check (duration_minutes between 5 and 1440),
    price_minor_units int not null check (price_minor_units between 0 and 100000000),
    confirmation     text not null check (confirmation in ('INSTANT', 'ON_REQUEST')),
    active           boolean not null default true
);

create table working_hours (
    provider_id  uuid not null references provider,
    community_id uuid not null,
    -- ISO 8601, 1 is Monday
    weekday      smallint not null check (weekday between 1 and 7),
    opens_at     time not null,
    closes_at    time not null check (closes_at > opens_at),
    primary key (provider_id, weekday, opens_at)
);

create table review (
    id           uuid primary key,
    community_id uuid not null,
    provider_id  uuid not null references provider,
    author_id    uuid not null,
    stars        smallint not null check (stars between 1 and 5),
    title        text not null,
    text         text not null,
    created_at   timestamptz not null
);

-- Text without case and accents, as search compares it. Declared immutable, which is true for a fixed dictionary.
create function plain(text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent', $1));

create function count_stars() returns trigger
    language plpgsql set search_path from current as $$
begin
    if tg_op in ('UPDATE', 'DELETE') then
        update provider set stars_sum = stars_sum - old.stars, stars_count = stars_count - 1 where id = old.provider_id;
    end if;
    if tg_op in ('UPDATE', 'INSERT') then
        update provider set stars_sum = stars_sum + new.stars, stars_count = stars_count + 1 where id = new.provider_id;
    end if;
    return null;
end $$;

create trigger review_stars after insert or update of stars, provider_id or delete on review
    for each row execute function count_stars();

create index provider_category on provider (category_id) where active;
create index provider_rating on provider (community_id, stars_average desc, id) where active;
create index provider_place on provider using gist (ll_to_earth(latitude, longitude)) where active;
create index provider_text on provider using gin (plain(business_name || ' ' || bio) gin_trgm_ops) where active;
create index service_text on service using gin (plain(name) gin_trgm_ops) where active;
create index service_provider on service (provider_id, price_minor_units, id) where active;
create index review_newest on review (provider_id, created_at desc, id desc);

alter table category enable row level security;
alter table provider enable row level security;
alter table service enable row level security;
alter table working_hours enable row level security;
alter table review enable row level security;

create policy community on category using (community_id = nullif(current_setting('app.community', true), '')::uuid);
create policy community on provider using (community_id = nullif(current_setting('app.community', true), '')::uuid);
create policy community on service using (community_id = nullif(current_setting('app.community', true), '')::uuid);
create policy community on working_hours using (community_id = nullif(current_setting('app.community', true), '')::uuid);
create policy community on review using (community_id = nullif(current_setting('app.community', true), '')::uuid);
