-- One person in one community. No row-level security: sign-in looks an account up before any community is known,
-- and no other role may enter this schema.
create table account (
    id uuid primary key,
    community_id uuid not null,
    email text not null unique check (email = lower(email)),
    password_hash text not null,
    display_name text not null,
    roles text[] not null check (cardinality(roles) > 0 and roles <@ array['MEMBER', 'PROVIDER', 'STAFF']),
    enabled boolean not null default true,
    created_at timestamptz not null default now()
);
create index account_community on account (community_id);

-- Attempts since the window opened. The subject is a hash: what people type into an e-mail field may be anything.
create table sign_in_attempt (
    subject text primary key,
    attempts integer not null,
    resets_at timestamptz not null
);
create index sign_in_attempt_resets_at on sign_in_attempt (resets_at);

grant usage on schema identity to identity;
grant select, insert, update, delete on account, sign_in_attempt to identity;
