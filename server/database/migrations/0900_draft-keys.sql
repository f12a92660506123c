-- Up Migration

-- Keys for what waits in a browser to be saved: one for each person and device. Nobody has a way in but by the two
-- functions below, not even the server's own login: it is given the key of whoever has an open session, and no other.
create table review.draft_keys (
  tenant text not null,
  person_id text not null,
  -- SHA-256 of the cookie by which the device is known.
  device_hash bytea not null check (length(device_hash) = 32),
  -- The key, encrypted under what only that cookie gives: nonce, tag, 32 bytes.
  sealed bytea not null check (length(sealed) = 60),
  made_at timestamptz not null,
  asked_at timestamptz not null,
  primary key (tenant, person_id, device_hash),
  foreign key (tenant, person_id) references review.people
);
alter table review.draft_keys enable row level security;

-- The key of the holder of a session on a device: the one that is there, otherwise the new one. Keys that nobody asked
-- for in 90 days are gone.
create function review.draft_key(of_tenant text, of_session uuid, of_device bytea, new_key bytea, of_at timestamptz)
returns bytea language plpgsql security definer set search_path = review, pg_temp as $$
declare
  of_person text;
  found_key bytea;
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server gives keys'; end if;
  select s.person_id into of_person from review.sessions s
    join review.people p on p.tenant = s.tenant and p.id = s.person_id and p.profile is not null
    where s.tenant = of_tenant and s.id = of_session and s.ended_at is null and s.ends_at > of_at;
  if of_person is null then
    raise exception using errcode = 'WS401', message = 'no one is signed in'; end if;
  insert into review.draft_keys as k (tenant, person_id, device_hash, sealed, made_at, asked_at)
    values (of_tenant, of_person, of_device, new_key, of_at, of_at)
    on conflict (tenant, person_id, device_hash) do update set asked_at = greatest(k.asked_at, excluded.asked_at)
    returning k.sealed into found_key;
  delete from review.draft_keys k where k.tenant = of_tenant and k.asked_at < of_at - interval '90 days';
  return found_key;
end $$;

-- Destroys the key of the holder of a session on a device, for a sign-out. False where there was none.
create function review.destroy_draft_key(of_tenant text, of_session uuid, of_device bytea)
returns boolean language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server destroys keys'; end if;
  delete from review.draft_keys k using review.sessions s
    where s.tenant = of_tenant and s.id = of_session
      and k.tenant = s.tenant and k.person_id = s.person_id and k.device_hash = of_device;
  return found;
end $$;
revoke execute on function review.draft_key, review.destroy_draft_key from public;
grant execute on function review.draft_key, review.destroy_draft_key to w_app;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
