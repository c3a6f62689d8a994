create table article (
    id uuid primary key,
    community_id uuid not null,
    slug text not null,
    title text not null,
    summary text not null,
    body text not null,
    language text not null,
    author_id uuid not null,
    -- Null for a draft; in the future for one that appears by itself.
    published_at timestamptz,
    unique (community_id, slug)
);

create index article_newest on article (community_id, published_at desc, id desc) where published_at is not null;

alter table article enable row level security;
create policy tenant on article
    using (community_id = nullif(current_setting('app.community', true), '')::uuid)
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
