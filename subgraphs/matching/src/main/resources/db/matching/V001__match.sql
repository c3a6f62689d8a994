-- Whom matching knows of: a copy of what users tells in its events.
create table participant (
    user_id uuid primary key,
    community_id uuid not null,
    interests text[] not null
);

create index participant_interests on participant using gin (interests);

create table match (
    id uuid primary key,
    community_id uuid not null,
    score float8 not null check (score between 0 and 1),
    -- a list of {name, score, weight}, the weightiest first
    factors jsonb not null,
    strategy text not null check (strategy in ('SHARED_INTERESTS')),
    created_at timestamptz not null
);

create table match_participant (
    match_id uuid not null references match,
    community_id uuid not null,
    user_id uuid not null,
    -- from 1, the one who asked first
    position bigint not null,
    -- when the match was made: here too, for the order of a person's list
    matched_at timestamptz not null,
    primary key (match_id, user_id)
);

create index match_participant_newest on match_participant (user_id, matched_at desc, match_id desc);

-- Two people are matched once, whoever asks and however often.
create table pairing (
    community_id uuid not null,
    lower_id uuid not null,
    higher_id uuid not null check (higher_id > lower_id),
    primary key (lower_id, higher_id)
);

create view match_with_participants with (security_invoker = true) as
    select match.*, array(
        select user_id from match_participant where match_id = match.id order by position) as participants
    from match;

alter table participant enable row level security;
create policy tenant on participant
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

alter table match enable row level security;
create policy tenant on match
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

alter table match_participant enable row level security;
create policy tenant on match_participant
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);

alter table pairing enable row level security;
create policy tenant on pairing
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
