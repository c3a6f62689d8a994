create table conversation (
    id uuid primary key,
    community_id uuid not null,
    -- what it is about; null when about nothing in particular
    booking_id uuid unique,
    created_at timestamptz not null,
    -- when it was opened, or the latest message sent
    updated_at timestamptz not null,
    -- of its latest message; 0 without any
    last_position bigint not null default 0
);

create table participant (
    conversation_id uuid not null references conversation,
    community_id uuid not null,
    user_id uuid not null,
    -- from 1, the order in which they are shown
    position bigint not null,
    primary key (conversation_id, user_id)
);

create index participant_person on participant (user_id, conversation_id);

create table message (
    id uuid primary key,
    community_id uuid not null,
    conversation_id uuid not null references conversation,
    -- from 1, without gaps: the order of the conversation, and the cursor of those who follow it
    position bigint not null check (position > 0),
    -- null for a notice of the platform
    author_id uuid,
    text text not null check (length(text) between 1 and 4000),
    idempotency_key text not null,
    sent_at timestamptz not null,
    unique (conversation_id, position),
    unique (conversation_id, author_id, idempotency_key)
);

create view conversation_with_participants with (security_invoker = true) as
    select conversation.*, array(
        select user_id from participant where conversation_id = conversation.id order by position) as participants
    from conversation;

alter table conversation enable row level security;
create policy tenant on conversation
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

alter table participant enable row level security;
create policy tenant on participant
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

alter table message enable row level security;
create policy tenant on message
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
