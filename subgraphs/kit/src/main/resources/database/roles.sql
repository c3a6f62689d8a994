-- Schemas, roles and extensions of the platform, in a database that exists. Run by a superuser; safe to run again.
--
-- Per subgraph s: a schema s; a role s_owner, which migrates it and owns its tables; a role s, which the program
-- connects as. The role s owns nothing and can't bypass row-level security, so a forgotten filter shows no other
-- community's rows.
--
-- Passwords are settings of the session: rendezvous.password and rendezvous.owner_password for all, or one role's own
-- as rendezvous.<role>_password:
--
--   PGOPTIONS="-c rendezvous.password=… -c rendezvous.owner_password=…" psql -d rendezvous -f roles.sql

create schema if not exists extensions;
grant usage on schema extensions to public;

create extension if not exists btree_gist schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists citext schema extensions;
create extension if not exists cube schema extensions;
create extension if not exists earthdistance schema extensions;

do $$
declare
    subgraph text;
    role record;
begin
    foreach subgraph in array array['users', 'providers', 'bookings', 'matching', 'chat', 'content', 'identity']
    loop
        for role in
            select subgraph as name, current_setting('rendezvous.password') as password
            union all
            select subgraph || '_owner', current_setting('rendezvous.owner_password')
        loop
            if not exists (select from pg_roles where rolname = role.name) then
                execute format('create role %I', role.name);
            end if;
            execute format(
                'alter role %I login nosuperuser nocreatedb nocreaterole nobypassrls password %L',
                role.name,
                coalesce(current_setting('rendezvous.' || role.name || '_password', true), role.password));
            execute format('alter role %I set search_path = %I, extensions', role.name, subgraph);
        end loop;

        execute format('create schema if not exists %I authorization %I', subgraph, subgraph || '_owner');
        execute format('grant usage on schema %I to %I', subgraph, subgraph);
        execute format(
            'alter default privileges for role %I in schema %I grant select, insert, update, delete on tables to %I',
            subgraph || '_owner', subgraph, subgraph);
        execute format(
            'alter default privileges for role %I in schema %I grant usage, select on sequences to %I',
            subgraph || '_owner', subgraph, subgraph);
        execute format('alter role %I set statement_timeout = %L', subgraph, '10s');
        execute format('alter role %I set idle_in_transaction_session_timeout = %L', subgraph, '30s');
    end loop;
end
$$;
