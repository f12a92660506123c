-- Up Migration

-- A system of the plan, such as its gateway, works here as w_system: it sees and changes what is its own, and no case.
do $$
begin
  if not exists (select from pg_roles where rolname = 'w_system') then
    create role w_system nologin;
  end if;
end $$;
grant w_system to w_app;
grant usage on schema review to w_system;

-- Systems that an administrator registered. Their keys are public ones, as a JWK set; a secret is never stored.
create table review.systems (
  tenant text not null references review.tenants,
  -- The client id: random, and known in one tenant only.
  id text not null check (id ~ '^[A-Za-z0-9_-]{16,64}$'),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  scopes text[] not null check (cardinality(scopes) > 0),
  keys text not null check (length(keys) < 100000),
  -- Addresses under which the system may ask for notifications.
  endpoints text[] not null,
  registered_at timestamptz not null,
  registered_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  check ((revoked_at is null) = (revoked_by is null)),
  primary key (tenant, id)
);
create unique index systems_by_id on review.systems (id);

-- Who registers and who revokes is whoever works in the transaction; the grants below let administrators alone, and let
-- them change nothing but the keys.
create function review.judge_system() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
begin
  if tg_op = 'INSERT' then
    new.registered_by := me.id;
    return new;
  end if;
  if old.revoked_at is not null then
    raise check_violation using message = 'a revoked system stays revoked'; end if;
  new.revoked_by := case when new.revoked_at is not null then me.id end;
  return new;
end $$;
create trigger judge before insert or update on review.systems for each row execute function review.judge_system();
create trigger never before delete on review.systems for each row execute function review.never();
create trigger never_empty before truncate on review.systems for each statement execute function review.never();

-- Access tokens, as hashes, and assertions that were used. Nobody reads these tables; the functions below do.
create table review.system_tokens (
  tenant text not null,
  token_hash bytea not null,
  system_id text not null,
  scopes text[] not null,
  issued_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (tenant, token_hash),
  foreign key (tenant, system_id) references review.systems
);
create unique index system_tokens_by_hash on review.system_tokens (token_hash);
create index system_tokens_by_system on review.system_tokens (tenant, system_id);
create table review.system_assertions (
  tenant text not null,
  system_id text not null,
  id_hash bytea not null,
  -- Until when the assertion could be used a second time.
  ends_at timestamptz not null,
  primary key (tenant, system_id, id_hash),
  foreign key (tenant, system_id) references review.systems
);

-- Tokens end at once with the system they were given to, and with a change of its keys.
create function review.end_tokens() returns trigger
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  delete from review.system_tokens t where t.tenant = new.tenant and t.system_id = new.id;
  return null;
end $$;
create trigger end_tokens after update on review.systems for each row execute function review.end_tokens();

-- A system by its client id, before anything is known about who asks. Revoked systems are not found.
create function review.find_system(of_id text)
returns table (tenant text, id text, name text, scopes text[], keys text)
language sql stable security definer set search_path = review, pg_temp as $$
  select s.tenant, s.id, s.name, s.scopes, s.keys from review.systems s
  where session_user = 'w_app' and s.id = of_id and s.revoked_at is null $$;

-- Whose refusal the audit of a tenant records, also of a system that was revoked.
create function review.tenant_of_system(of_id text) returns text
language sql stable security definer set search_path = review, pg_temp as $$
  select s.tenant from review.systems s where session_user = 'w_app' and s.id = of_id $$;

create function review.system_names(of_tenant text) returns table (id text, name text)
language sql stable security definer set search_path = review, pg_temp as $$
  select s.id, s.name from review.systems s where session_user = 'w_app' and s.tenant = of_tenant $$;

-- Gives a token for one assertion: issued, replayed, or revoked meanwhile. One transaction, so that of two requests with
-- the same assertion one is refused, on whichever server. Used assertions are remembered ten minutes longer than they
-- hold, because the clocks of servers differ.
create function review.issue_token(of_tenant text, of_system text, assertion bytea, assertion_ends timestamptz,
  token bytea, with_scopes text[], of_now timestamptz, until timestamptz) returns text
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server gives tokens'; end if;
  perform from review.systems s
    where s.tenant = of_tenant and s.id = of_system and s.revoked_at is null and s.scopes @> with_scopes for share;
  if not found then return 'revoked'; end if;
  delete from review.system_assertions a where a.tenant = of_tenant and a.system_id = of_system
    and a.ends_at < of_now - interval '10 minutes';
  delete from review.system_tokens t where t.tenant = of_tenant and t.system_id = of_system and t.ends_at < of_now;
  insert into review.system_assertions values (of_tenant, of_system, assertion, assertion_ends) on conflict do nothing;
  if not found then return 'replayed'; end if;
  insert into review.system_tokens values (of_tenant, token, of_system, with_scopes, of_now, until);
  return 'issued';
end $$;

-- Who holds a token, as far as it holds now.
create function review.token_holder(token bytea, of_now timestamptz)
returns table (tenant text, id text, name text, scopes text[], endpoints text[])
language sql stable security definer set search_path = review, pg_temp as $$
  select s.tenant, s.id, s.name, t.scopes, s.endpoints from review.system_tokens t
  join review.systems s on s.tenant = t.tenant and s.id = t.system_id and s.revoked_at is null
  where session_user = 'w_app' and t.token_hash = token and t.ends_at > of_now and t.issued_at <= of_now $$;

-- Which system works in this transaction, by the token with which it began; null where a person works.
create function review.my_system() returns text
language sql stable security definer set search_path = review, pg_temp as $$
  select t.system_id from review.system_tokens t
  join review.systems s on s.tenant = t.tenant and s.id = t.system_id and s.revoked_at is null
  where session_user = 'w_app' and t.tenant = current_setting('review.tenant', true)
    and t.token_hash = decode(current_setting('review.token', true), 'hex') $$;

-- How the server begins a transaction for a system, by the token that it brought.
create function review.enter_system(token bytea, of_now timestamptz, with_origin text) returns text
language plpgsql as $$
declare
  holder record;
begin
  select * into holder from review.token_holder(token, of_now);
  if not found then
    raise exception using errcode = 'WS401', message = 'no system is signed in'; end if;
  perform set_config('review.tenant', holder.tenant, true), set_config('review.person', '', true),
          set_config('review.system', holder.id, true),
          set_config('review.token', encode(token, 'hex'), true), set_config('review.origin', with_origin, true);
  perform set_config('role', 'w_system', true);
  return holder.id;
end $$;

alter table review.systems enable row level security;
alter table review.system_tokens enable row level security;
alter table review.system_assertions enable row level security;
create policy mine on review.systems for select using (tenant = (select review.my_tenant()));
create policy registered on review.systems for insert to w_admin with check (tenant = (select review.my_tenant()));
create policy changed on review.systems for update to w_admin using (tenant = (select review.my_tenant()));
grant select on review.systems to w_admin;
grant insert (tenant, id, name, scopes, keys, endpoints, registered_at) on review.systems to w_admin;
grant update (keys, revoked_at) on review.systems to w_admin;
revoke execute on function review.find_system, review.tenant_of_system, review.system_names, review.issue_token,
  review.token_holder, review.enter_system from public;
grant execute on function review.find_system, review.tenant_of_system, review.system_names, review.issue_token,
  review.token_holder, review.enter_system to w_app;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
