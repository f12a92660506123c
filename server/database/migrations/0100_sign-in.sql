-- Up Migration
-- Sessions of the server. Only its own login reads them: a person with a login of his or her own has no way in here.
create table review.sign_in_attempts (
  tenant text not null,
  -- SHA-256 of the state that the provider sends back, and of the cookie of the browser that began.
  state_hash bytea not null,
  browser_hash bytea not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  -- The session whose holder proves anew who he or she is; null at a sign-in.
  confirms uuid,
  started_at timestamptz not null,
  primary key (tenant, state_hash)
);

create table review.sessions (
  tenant text not null,
  id uuid not null,
  secret_hash bytea not null,
  csrf text not null,
  person_id text not null,
  -- The person as the claims said at the last look; only the compliance role is read from here, all others from review.people.
  actor json not null,
  issuer text not null,
  subject text not null,
  provider_session text,
  -- Tokens of the provider, encrypted under a key that only the holder's cookie gives.
  tokens bytea not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  active_at timestamptz not null,
  checked_at timestamptz not null,
  authenticated_at timestamptz not null,
  methods text[] not null,
  assurance text,
  -- A proof of identity for one signature: when, and for which write it was used.
  confirmed_at timestamptz,
  confirmed_for text,
  ended_at timestamptz,
  ended_for text check (ended_for in
    ('signed-out', 'idle', 'expired', 'access-removed', 'role-changed', 'ended-by-administrator')),
  check ((ended_at is null) = (ended_for is null)),
  primary key (tenant, id)
);
create unique index session_secret on review.sessions (tenant, secret_hash);
create index session_person on review.sessions (tenant, person_id) where ended_at is null;

grant select, insert, delete on review.sign_in_attempts to w_app;
grant select, insert, update, delete on review.sessions to w_app;

-- Whether somebody was here and was removed: the claims of a provider do not bring him or her back, an administrator does.
create function review.was_removed(of_tenant text, of_id text) returns boolean
language sql stable security definer set search_path = review, pg_temp as $$
  select exists (select from review.people p
    where session_user = 'w_app' and p.tenant = of_tenant and p.id = of_id and p.profile is null) $$;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
