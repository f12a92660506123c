-- Up Migration

-- Migrations without which a server may not run on this schema: a migration that takes something away (contracts)
-- names here the one that brought what stands in its place (expanded). A server that does not know it says so and
-- stops, instead of writing what nobody reads any more.
create table review.needed_by_schema (
  migration text primary key
);

-- What was done to this database, for a server that starts.
create function review.schema_state() returns table (applied text[], needed text[])
language sql stable security definer set search_path = review, public, pg_temp as $$
  select array(select m.name from public.review_migrations m order by m.id),
         array(select n.migration from review.needed_by_schema n order by n.migration) $$;
revoke execute on function review.schema_state from public;
grant execute on function review.schema_state to w_app;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
