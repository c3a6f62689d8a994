create table booking (
    id                       uuid primary key,
    community_id             uuid not null default nullif(current_setting('app.community', true), '')::uuid,
    service_id               uuid not null,
    provider_id              uuid not null,
    -- the person who ran the provider when it was booked, and answers for the booking
    owner_id                 uuid not null,
    customer_id              uuid not null,
    status                   text not null check (
        status in ('REQUESTED', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'COMPLETED')),
    starts_at                timestamptz not null,
    ends_at                  timestamptz not null check (ends_at > starts_at),
    during                   tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
    -- when time alone moves it on; null when nothing more will happen to it
    due_at                   timestamptz generated always as (
        case status when 'REQUESTED' then starts_at when 'CONFIRMED' then ends_at end) stored,
    -- the prices of the day it was booked; the total is their sum
    service_minor_units      int  not null check (service_minor_units >= 0),
    platform_fee_minor_units int  not null check (platform_fee_minor_units >= 0),
    currency                 text not null check (currency ~ '^[A-Z]{3}$'),
    note                     text check (length(note) <= 500),
    -- the customer's name for it: asking again by the same name is no second booking
    idempotency_key          text not null check (length(idempotency_key) between 1 and 100),
    created_at               timestamptz not null,

    constraint booking_asked_once unique (community_id, customer_id, idempotency_key),
    -- A provider is at one place at a time. Of two who book at once, the database lets one through.
    constraint booking_slot_sold_once exclude using gist (provider_id with =, during with &&)
        where (status in ('REQUESTED', 'CONFIRMED'))
);

create index booking_latest on booking (community_id, starts_at desc, id desc);
create index booking_latest_in_status on booking (community_id, status, starts_at desc, id desc);
create index booking_of_customer on booking (customer_id, starts_at desc, id desc);
create index booking_due on booking (due_at, community_id) where due_at is not null;
-- For busy times. Under row-level security the exclusion constraint's index can't be searched by range: && is not leakproof.
create index booking_holding_slot on booking (provider_id, starts_at) include (ends_at, community_id)
    where status in ('REQUESTED', 'CONFIRMED');

alter table booking enable row level security;

create policy tenant on booking
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

-- Where time has something to do. The one question asked across communities: it runs as the owner of the table and
-- tells nothing but their ids.
create function communities_with_due_bookings(moment timestamptz) returns setof uuid
    language sql stable security definer
begin atomic
    select distinct community_id from booking where due_at <= moment;
end;
