create table comment (
    id uuid primary key,
    community_id uuid not null,
    article_id uuid not null references article,
    author_id uuid not null,
    text text not null,
    created_at timestamptz not null
);

create index comment_oldest on comment (article_id, created_at, id);

alter table comment enable row level security;
create policy tenant on comment
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
