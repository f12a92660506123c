-- Up Migration

create extension if not exists pg_trgm;
create schema if not exists review;

-- The server logs in as w_app, which may do nothing by itself: in each transaction it takes the role of the person
-- it works for. A login of a person's own is a member of that person's role and of no other.
do $$
declare
  r text;
begin
  foreach r in array array['w_nurse', 'w_physician', 'w_qa', 'w_admin'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I nologin', r);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'w_app') then
    create role w_app login noinherit;
  end if;
  -- What a backup brings in is written as w_move, by one function that belongs to it; nobody is a member of it.
  if not exists (select from pg_roles where rolname = 'w_move') then
    create role w_move nologin;
  end if;
end $$;
grant w_nurse, w_physician, w_qa, w_admin to w_app;
grant usage on schema review to w_app, w_nurse, w_physician, w_qa, w_admin, w_move;

create table review.tenants (
  tenant text primary key,
  name text not null,
  -- The zone in which the plan counts the days of its deadlines; null until an administrator chose one.
  plan_zone text
);

-- json and jsonb refuse \u0000 and lone surrogates, which a pasted text can hold, and drop all but the last of two
-- equal keys: whatever people typed is kept as text. This is the copy that the database itself reads.
create function review.readable(t text) returns jsonb language plpgsql immutable strict parallel safe as $$
begin
  -- Hardly a text holds one, and looking for it costs less than replacing.
  if strpos(t, '\u') = 0 then return t::jsonb; end if;
  return regexp_replace(t, '(?<!\\)((?:\\\\)*)\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\1\\ufffd\2', 'g')::jsonb;
end $$;

-- Whether an object has a key twice: what a reader takes of it depends on the reader.
create function review.has_twin_keys(t text) returns boolean language plpgsql immutable strict parallel safe as $$
declare
  readable text := case when strpos(t, '\u') = 0 then t else
    regexp_replace(t, '(?<!\\)((?:\\\\)*)\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\1\\ufffd\2', 'g') end;
begin
  return (select count(*) <> count(distinct k.key) from json_object_keys(readable::json) as k(key));
end $$;

create table review.people (
  tenant text not null references review.tenants,
  id text not null,
  revision int not null,
  at text not null,
  -- The profile as JSON, exactly as given; null for one that was removed.
  profile text,
  -- Read from the profile by the trigger.
  name text,
  role text check (role in ('nurse-reviewer', 'physician-advisor', 'qa-analyst', 'administrator')),
  is_licensed boolean not null,
  -- The login of a person who works in the database directly; given by its owner alone.
  login name unique,
  changed_in xid8 not null,
  primary key (tenant, id)
);

-- A session setting is no identity for somebody with a login of his or her own: only the server's login may say who.
create function review.who() returns review.people
language plpgsql stable security definer set search_path = review, pg_temp as $$
declare
  me review.people;
begin
  if session_user = 'w_app' then
    select * into me from review.people p
      where p.tenant = current_setting('review.tenant', true) and p.id = current_setting('review.person', true)
        and p.profile is not null;
  else
    select * into me from review.people p where p.login = session_user and p.profile is not null;
  end if;
  return me;
end $$;

create function review.my_tenant() returns text
language plpgsql stable security definer set search_path = review, pg_temp as $$
begin
  if session_user = 'w_app' then return current_setting('review.tenant', true); end if;
  return (select p.tenant from review.people p where p.login = session_user and p.profile is not null);
end $$;

create function review.database_role(role text) returns name language sql immutable as $$
  select (case role when 'nurse-reviewer' then 'w_nurse' when 'physician-advisor' then 'w_physician'
                    when 'qa-analyst' then 'w_qa' when 'administrator' then 'w_admin' end)::name $$;

create function review.me() returns review.people language plpgsql stable as $$
declare
  me review.people := review.who();
begin
  if me.id is null then
    raise exception using errcode = 'WS401', message = 'no one is signed in'; end if;
  if session_user = 'w_app' and current_user <> review.database_role(me.role) then
    raise insufficient_privilege using message = 'the role in force is not this person''s'; end if;
  return me;
end $$;

-- How the server begins each transaction: it says for whom it works, and gets that person's profile and no more
-- rights than the person has. `origin` goes along with every change that is told to others.
create function review.enter(tenant text, person text, origin text)
returns table (profile text, plan_zone text) language plpgsql as $$
declare
  me review.people;
begin
  perform set_config('review.tenant', tenant, true), set_config('review.person', person, true),
          set_config('review.origin', origin, true);
  me := review.who();
  if me.id is null then
    raise exception using errcode = 'WS401', message = 'no one is signed in'; end if;
  perform set_config('role', review.database_role(me.role), true);
  return query select me.profile, t.plan_zone from review.tenants t where t.tenant = me.tenant;
end $$;

-- What was committed, for whoever listens. No content: a reader asks for it, as himself.
create function review.tell(kind text, tenant text, about json) returns void language sql as $$
  select pg_notify('review_change',
    json_build_object('kind', kind, 'tenant', tenant, 'origin', coalesce(current_setting('review.origin', true), ''), 'about', about)::text) $$;

create function review.judge_person() returns trigger language plpgsql as $$
declare
  me review.people;
  p jsonb := review.readable(new.profile);
begin
  if tg_op = 'UPDATE' and new.revision <> old.revision + 1 then
    raise check_violation using message = 'a change is the next revision of the same person'; end if;
  if tg_op = 'INSERT' and new.revision <> 1 then
    raise check_violation using message = 'a new person starts with revision 1'; end if;
  if p->>'id' <> new.id then
    raise check_violation using message = 'another person''s profile'; end if;
  -- Nobody is signed in where the sign-in itself admits somebody, or the owner of the database does.
  me := review.who();
  if me.id = new.id and p->>'role' is distinct from me.role then
    raise insufficient_privilege using message = 'people cannot change their own role'; end if;
  new.name := p->>'name';
  new.role := p->>'role';
  new.is_licensed := coalesce(btrim(p->>'credentials'), '') <> '' and coalesce(jsonb_typeof(p->'licence') = 'object', false);
  new.changed_in := pg_current_xact_id();
  return new;
end $$;
create trigger judge before insert or update on review.people for each row execute function review.judge_person();

create function review.tell_setup() returns trigger language plpgsql as $$
begin
  perform review.tell('setup', new.tenant, null);
  return null;
end $$;
create trigger tell after insert or update on review.people for each row execute function review.tell_setup();
create trigger tell_zone after update of plan_zone on review.tenants for each row execute function review.tell_setup();

-- The sign-in makes a person what the claims of the provider say. Only the server does that, for nobody else.
create function review.admit(of_tenant text, of_id text, of_profile text, of_at text) returns int
language plpgsql security definer set search_path = review, pg_temp as $$
declare
  found_row review.people;
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server admits people'; end if;
  select * into found_row from review.people p where p.tenant = of_tenant and p.id = of_id for update;
  if found_row.id is null then
    insert into review.people (tenant, id, revision, at, profile) values (of_tenant, of_id, 1, of_at, of_profile);
    return 1;
  end if;
  if found_row.profile is not distinct from of_profile then return found_row.revision; end if;
  update review.people p set revision = p.revision + 1, at = of_at, profile = of_profile
    where p.tenant = of_tenant and p.id = of_id;
  return found_row.revision + 1;
end $$;

-- Who somebody is right now, for the server alone.
create function review.profile_of(of_tenant text, of_id text) returns text
language sql stable security definer set search_path = review, pg_temp as $$
  select p.profile from review.people p where session_user = 'w_app' and p.tenant = of_tenant and p.id = of_id $$;

-- A new tenant, for the server alone.
create function review.found_tenant(of_tenant text, of_name text) returns void
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server creates tenants'; end if;
  insert into review.tenants (tenant, name) values (of_tenant, of_name) on conflict do nothing;
end $$;

alter table review.tenants enable row level security;
alter table review.people enable row level security;
create policy mine on review.tenants using (tenant = (select review.my_tenant()));
create policy mine on review.people using (tenant = (select review.my_tenant()));
grant select on review.tenants to w_nurse, w_physician, w_qa, w_admin;
grant update (plan_zone) on review.tenants to w_admin;
grant select (tenant, id, revision, at, profile, changed_in) on review.people to w_nurse, w_physician, w_qa, w_admin;
grant insert (tenant, id, revision, at, profile) on review.people to w_admin;
grant update (revision, at, profile) on review.people to w_admin;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
