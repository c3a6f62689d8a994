-- Events that happened here, written with the change they tell of. Anyone may append for the community in hand only;
-- the relay carries the events of all communities and so reads and marks them all. No row of it reaches the graph.
create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    type text not null,
    aggregate_id uuid not null,
    version integer not null,
    community_id uuid not null,
    data jsonb not null,
    metadata jsonb not null,
    occurred_at timestamptz not null,
    sent_at timestamptz
);

create index outbox_unsent on outbox (position) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

alter table outbox enable row level security;
create policy append on outbox for insert
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
create policy carry on outbox for select using (true);
create policy mark on outbox for update using (true);
create policy clear on outbox for delete using (true);

-- Events from elsewhere that have been handled here, written with what their handling changed.
create table inbox (
    event_id uuid primary key,
    community_id uuid not null,
    handled_at timestamptz not null default now()
);

create index inbox_handled on inbox (handled_at);

alter table inbox enable row level security;
create policy tenant on inbox
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

-- Events that could not be handled, for an operator. It may hold what names no community at all, so it has no policy.
create table parked_event (
    stream text not null,
    entry text not null,
    envelope text not null,
    reason text not null,
    parked_at timestamptz not null default now(),
    primary key (stream, entry)
);

do $$
begin
    execute format('revoke all on flyway_schema_history from %I', current_schema());
end
$$;
