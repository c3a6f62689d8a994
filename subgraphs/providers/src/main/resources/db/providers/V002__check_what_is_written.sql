-- The policies of the first script check what is written by what may be read; as everywhere else, say both.
alter policy community on category
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
alter policy community on provider
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
alter policy community on service
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
alter policy community on working_hours
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
alter policy community on review
    with check (community_id = nullif(current_setting('app.community', true), '')::uuid);
