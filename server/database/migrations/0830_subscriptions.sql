-- Up Migration

-- Where a system wants to be told that the answer to one of its requests changed (Subscriptions R5 Backport, rest-hook).
create table review.subscriptions (
  tenant text not null,
  id text not null,
  system_id text not null,
  endpoint text not null check (length(endpoint) <= 1000 and position('#' in endpoint) = 0),
  content text not null check (content in ('id-only', 'full-resource')),
  reason text not null,
  -- Identifiers of the requesting provider as "system|value" or "value"; none: every request of the system.
  organizations text[] not null,
  ends_at timestamptz,
  -- requested: its handshake was not answered yet. error: the endpoint did not answer; events are counted, not sent.
  status text not null default 'requested' check (status in ('requested', 'active', 'error', 'off')),
  problem text,
  -- The number of the last event, and of the last one that the endpoint took.
  events bigint not null default 0,
  delivered bigint not null default 0 check (delivered <= events),
  attempts int not null default 0,
  next_try_at timestamptz,
  -- Until when the server that sends right now may take.
  claimed_until timestamptz,
  created_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, system_id) references review.systems
);
create index subscriptions_of_system on review.subscriptions (tenant, system_id);
create index subscriptions_due on review.subscriptions (next_try_at)
  where status = 'requested' or status = 'active' and delivered < events;

-- What happened to requests of a subscription, numbered without a gap: written in the transaction of the signature, sent
-- afterwards. No content: what is sent is read at that moment.
create table review.subscription_events (
  tenant text not null,
  subscription_id text not null,
  number bigint not null,
  case_id text collate "C" not null,
  revision int not null,
  at text not null,
  delivered_at timestamptz,
  primary key (tenant, subscription_id, number),
  foreign key (tenant, subscription_id) references review.subscriptions
);

create function review.judge_subscription() returns trigger
language plpgsql security definer set search_path = review, pg_temp as $$
declare
  of_system review.systems;
begin
  select * into of_system from review.systems s
    where s.tenant = new.tenant and s.id = new.system_id and s.revoked_at is null for share;
  if of_system.id is null or new.system_id is distinct from review.my_system() then
    raise insufficient_privilege using message = 'a system subscribes for itself'; end if;
  if not exists (select from unnest(of_system.endpoints) as e(base)
      where new.endpoint = e.base or starts_with(new.endpoint, rtrim(e.base, '/') || '/'))
      or new.endpoint ~ '/\.\.?(/|$)|[\\[:space:][:cntrl:]]' then
    raise insufficient_privilege using message = 'the endpoint is not under a registered address'; end if;
  if (select count(*) from review.subscriptions s
      where s.tenant = new.tenant and s.system_id = new.system_id and s.status <> 'off') >= 20 then
    raise check_violation using message = 'a system has at most 20 subscriptions'; end if;
  return new;
end $$;
create trigger judge before insert on review.subscriptions for each row execute function review.judge_subscription();

-- Which signatures change what a requester is answered. What goes on between the plan's own people is not told.
create function review.changes_answer(action text, from_state text) returns boolean language sql immutable as $$
  select action not in ('refer', 'recommend-approval', 'return-to-nurse', 'add-addendum')
    and (action <> 'recall' or from_state = 'information-requested') $$;

-- In the transaction of the signature: an event for each subscription that asks about this case, or none of it.
create function review.note_subscription_events() returns trigger
language plpgsql security definer set search_path = review, pg_temp as $$
declare
  one record;
  place bigint;
begin
  if not review.changes_answer(new.action, (select c.state from review.cases c
      where c.tenant = new.tenant and c.id = new.case_id)) then return null; end if;
  -- In one order, so that two signatures never wait for each other.
  for one in select s.id from review.subscriptions s
      where s.tenant = new.tenant and s.status <> 'off' and (s.ends_at is null or s.ends_at > now())
        and exists (select from review.received_requests r
          where r.tenant = s.tenant and r.case_id = new.case_id and r.system_id = s.system_id
            and (s.organizations = '{}' or exists (select from unnest(r.provider_keys) as k(key)
              where k.key = any(s.organizations) or regexp_replace(k.key, '^.*\|', '') = any(s.organizations))))
      order by s.id for update loop
    update review.subscriptions s set events = s.events + 1
      where s.tenant = new.tenant and s.id = one.id returning s.events into place;
    insert into review.subscription_events (tenant, subscription_id, number, case_id, revision, at)
      values (new.tenant, one.id, place, new.case_id, new.revision, new.at);
  end loop;
  return null;
end $$;
create trigger note_events after insert on review.determinations
  for each row when (current_user <> 'w_move') execute function review.note_subscription_events();

create trigger never before delete on review.subscriptions for each row execute function review.never();
create trigger never before delete on review.subscription_events for each row execute function review.never();
create trigger never_empty before truncate on review.subscriptions for each statement execute function review.never();
create trigger never_empty before truncate on review.subscription_events
  for each statement execute function review.never();

-- What is due, each by one server at a time: a handshake (number 0), or the next event of a subscription that works.
-- Nothing is locked while it is sent: a signature never waits for an endpoint.
create function review.claim_deliveries(of_now timestamptz, lease interval, most int)
returns table (tenant text, id text, system_id text, endpoint text, content text, number bigint, events bigint,
  case_id text, at text, attempts int)
language plpgsql security definer set search_path = review, pg_temp as $$
#variable_conflict use_column
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server sends notifications'; end if;
  return query
    with due as (
      select s.tenant, s.id from review.subscriptions s
      where (s.status = 'requested' or s.status = 'active' and s.delivered < s.events)
        and (s.next_try_at is null or s.next_try_at <= of_now)
        and (s.claimed_until is null or s.claimed_until <= of_now)
        and (s.ends_at is null or s.ends_at > of_now)
      order by s.next_try_at nulls first limit most for update skip locked),
    claimed as (
      update review.subscriptions s set claimed_until = of_now + lease from due
      where s.tenant = due.tenant and s.id = due.id returning s.*)
    select c.tenant, c.id, c.system_id, c.endpoint, c.content, coalesce(e.number, 0), c.events, e.case_id, e.at, c.attempts
    from claimed c left join review.subscription_events e
      on c.status = 'active' and e.tenant = c.tenant and e.subscription_id = c.id and e.number = c.delivered + 1;
end $$;

-- What became of it. `next_try`: when to try again after a failure; null: not any more, the subscription is in error.
create function review.settle_delivery(of_tenant text, of_id text, of_number bigint, of_now timestamptz,
  is_delivered boolean, why text, next_try timestamptz, entry text) returns void
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server sends notifications'; end if;
  perform review.record_audit(of_tenant, entry);
  if not is_delivered then
    update review.subscriptions s set attempts = s.attempts + 1, problem = why, next_try_at = next_try,
        claimed_until = null, status = case when next_try is null then 'error' else s.status end
      where s.tenant = of_tenant and s.id = of_id and s.status in ('requested', 'active');
    return;
  end if;
  update review.subscriptions s set attempts = 0, problem = null, next_try_at = null, claimed_until = null,
      status = 'active', delivered = greatest(s.delivered, of_number)
    where s.tenant = of_tenant and s.id = of_id and s.status in ('requested', 'active')
      and of_number <= s.delivered + 1;
  update review.subscription_events e set delivered_at = of_now
    where e.tenant = of_tenant and e.subscription_id = of_id and e.number = of_number and e.delivered_at is null;
end $$;

-- A revoked system is told nothing any more.
create function review.end_subscriptions() returns trigger
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  update review.subscriptions s set status = 'off' where s.tenant = new.tenant and s.system_id = new.id;
  return null;
end $$;
create trigger end_subscriptions after update of revoked_at on review.systems
  for each row when (new.revoked_at is not null) execute function review.end_subscriptions();

alter table review.subscriptions enable row level security;
alter table review.subscription_events enable row level security;
create policy mine on review.subscriptions
  using (tenant = (select review.my_tenant()) and system_id = (select review.my_system()));
create policy mine on review.subscription_events
  using (tenant = (select review.my_tenant()) and exists (select from review.subscriptions s
    where s.tenant = subscription_events.tenant and s.id = subscription_events.subscription_id));
grant select on review.subscriptions, review.subscription_events to w_system;
grant insert (tenant, id, system_id, endpoint, content, reason, organizations, ends_at, created_at)
  on review.subscriptions to w_system;
-- To `off` alone: a system takes back what it asked for.
grant update (status) on review.subscriptions to w_system;
create policy taken_back on review.subscriptions as restrictive for update to w_system with check (status = 'off');
revoke execute on function review.claim_deliveries, review.settle_delivery from public;
grant execute on function review.claim_deliveries, review.settle_delivery to w_app;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
