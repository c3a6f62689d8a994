-- Events that happened before then may have been handled here and forgotten: without a mark in inbox they are parked.
create table inbox_horizon (
    only_row boolean primary key default true check (only_row),
    happened_before timestamptz not null
);

insert into inbox_horizon (happened_before) values ('-infinity');

-- The marks of all communities, which the application itself can't see. The hour is for clocks that differ.
create function forget_handled(handled_before timestamptz) returns bigint
    language sql security definer
begin atomic
    with forgotten as (
        delete from inbox where handled_at < handled_before returning handled_at),
    moved as (
        update inbox_horizon set happened_before =
            greatest(happened_before, (select max(handled_at) from forgotten) + interval '1 hour'))
    select count(*) from forgotten;
end;
