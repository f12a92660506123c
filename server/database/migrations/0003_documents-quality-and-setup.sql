-- Up Migration

create table review.documents (
  tenant text not null references review.tenants,
  id text not null,
  case_id text collate "C" not null,
  -- The order in which documents were added.
  position bigint generated always as identity,
  -- The document without its content as JSON, exactly as it was saved.
  document text not null,
  -- Where the content lies: in pieces here, or in a bucket under this document's key.
  held_in text not null default 'database' check (held_in in ('database', 'bucket')),
  -- Rises when the content is put back; its pieces are written in that transaction and in no other.
  content_revision int not null,
  content_changed_in xid8 not null,
  changed_in xid8 not null,
  -- Read from the document by the trigger.
  byte_length bigint not null,
  sha256 text,
  primary key (tenant, id)
);
create index documents_of_case on review.documents (tenant, case_id, position);

create table review.document_pieces (
  tenant text not null,
  document_id text not null,
  number int not null,
  bytes bytea not null,
  -- Of these bytes as they were attached, so that a part of a document can be given and verified alone.
  sha256 bytea not null,
  primary key (tenant, document_id, number),
  foreign key (tenant, document_id) references review.documents on delete cascade
);
-- What is scanned or drawn is packed already; unpacked pieces are read from the middle.
alter table review.document_pieces alter column bytes set storage external;

create function review.judge_document() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
  d jsonb := review.readable(new.document);
  o jsonb;
begin
  if d->>'id' is distinct from new.id or d->>'caseId' is distinct from new.case_id then
    raise check_violation using message = 'another document'; end if;
  new.byte_length := (d->>'byteLength')::bigint;
  new.sha256 := d->>'sha256';
  new.changed_in := pg_current_xact_id();
  if tg_op = 'INSERT' then
    new.content_revision := 1;
    new.content_changed_in := pg_current_xact_id();
    return new;
  end if;
  o := review.readable(old.document);
  if new.tenant <> old.tenant or new.held_in <> old.held_in
      or (d - array['name', 'formerNames', 'seenPages', 'undrawnPages', 'checkedThrough', 'changeFoundAt', 'removedAt'])
        <> (o - array['name', 'formerNames', 'seenPages', 'undrawnPages', 'checkedThrough', 'changeFoundAt', 'removedAt']) then
    raise check_violation using message = 'different content needs a new document'; end if;
  if new.content_revision <> old.content_revision then
    new.content_changed_in := pg_current_xact_id(); end if;
  return new;
end $$;
create trigger judge before insert or update on review.documents for each row execute function review.judge_document();

create function review.judge_piece() returns trigger language plpgsql as $$
begin
  perform from review.documents d where d.tenant = new.tenant and d.id = new.document_id
    and d.content_changed_in = pg_current_xact_id();
  if not found then
    raise insufficient_privilege using message = 'stored content cannot be changed'; end if;
  new.sha256 := sha256(new.bytes);
  return new;
end $$;
create trigger judge before insert on review.document_pieces for each row execute function review.judge_piece();
create function review.judge_piece_gone() returns trigger language plpgsql as $$
begin
  -- With its document, or because the content is put back in this transaction.
  perform from review.documents d where d.tenant = old.tenant and d.id = old.document_id
    and d.content_changed_in <> pg_current_xact_id();
  if found then
    raise insufficient_privilege using message = 'stored content cannot be changed'; end if;
  return old;
end $$;
create trigger judge_gone before delete on review.document_pieces
  for each row execute function review.judge_piece_gone();
create trigger never before update on review.document_pieces for each row execute function review.never();

-- At commit the pieces are what the document says of its content.
create function review.whole() returns trigger language plpgsql as $$
declare
  content bytea;
begin
  select coalesce(string_agg(p.bytes, ''::bytea order by p.number), '') into content
    from review.document_pieces p where p.tenant = new.tenant and p.document_id = new.id;
  perform from review.documents d where d.tenant = new.tenant and d.id = new.id and d.held_in = 'database'
    and (d.byte_length <> length(content) or d.sha256 <> encode(sha256(content), 'hex'));
  if found then
    raise check_violation using message = 'the content must match the document'; end if;
  return null;
end $$;
create constraint trigger whole after insert or update of content_revision on review.documents
  deferrable initially deferred for each row execute function review.whole();

create function review.tell_document() returns trigger language plpgsql as $$
begin
  perform review.tell('documents', d.tenant, json_build_object('caseId', d.case_id))
    from (select (case when tg_op = 'DELETE' then old else new end).*) as d;
  return null;
end $$;
create trigger tell after insert or update or delete on review.documents
  for each row execute function review.tell_document();

create table review.quality_records (
  tenant text not null references review.tenants,
  id text not null,
  position bigint generated always as identity,
  revision int not null,
  -- As JSON, exactly as it was saved.
  record text not null,
  -- Read from the record by the trigger.
  kind text not null check (kind in ('sample', 'second-review', 'audit')),
  is_finished boolean not null,
  person_id text not null,
  changed_in xid8 not null,
  primary key (tenant, id)
);
create index quality_in_order on review.quality_records (tenant, position);

create function review.judge_quality() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
  r jsonb := review.readable(new.record);
begin
  if review.has_twin_keys(new.record) or r->>'id' is distinct from new.id then
    raise check_violation using message = 'another record'; end if;
  if me.role not in ('qa-analyst', 'administrator') or r->'by'->>'role' is distinct from me.role
      or (r->'by'->>'id' is distinct from me.id and not coalesce(review.same_name(r->'by'->>'name', me.name), false)) then
    raise insufficient_privilege using message = 'nobody writes in another''s name'; end if;
  new.kind := r->>'kind';
  new.is_finished := new.kind <> 'second-review' or r ? 'finishedAt';
  new.revision := coalesce((r->>'revision')::int, 1);
  new.person_id := me.id;
  new.changed_in := pg_current_xact_id();
  if tg_op = 'INSERT' then
    if new.revision <> 1 then
      raise check_violation using message = 'a new record starts with revision 1'; end if;
    return new;
  end if;
  if old.is_finished or new.kind <> old.kind or new.revision <> old.revision + 1
      or new.tenant <> old.tenant or new.id <> old.id then
    raise insufficient_privilege using message = 'a finished record cannot be changed'; end if;
  if r->>'caseId' is distinct from review.readable(old.record)->>'caseId'
      or r->>'sampleId' is distinct from review.readable(old.record)->>'sampleId' then
    raise check_violation using message = 'a second review stays about its case'; end if;
  return new;
end $$;
create trigger never before delete on review.quality_records for each row execute function review.never();
create trigger never_empty before truncate on review.quality_records
  for each statement execute function review.never();
create function review.tell_quality() returns trigger language plpgsql as $$
begin
  perform review.tell('quality', new.tenant, null);
  return null;
end $$;
create trigger tell after insert or update on review.quality_records
  for each row execute function review.tell_quality();

-- What the plan says of itself, each version from a date on; a letter shows what held on its own day.
create table review.plan_settings (
  tenant text not null references review.tenants,
  revision int not null,
  at text not null,
  effective_from text collate "C" not null,
  -- As JSON; null from when on it is taken away.
  value text,
  person_id text not null,
  primary key (tenant, revision)
);
create function review.judge_plan() returns trigger language plpgsql as $$
begin
  new.person_id := (review.me()).id;
  if new.revision <> 1 + (select coalesce(max(p.revision), 0) from review.plan_settings p where p.tenant = new.tenant) then
    raise check_violation using message = 'a change is the next revision of the plan'; end if;
  return new;
end $$;
create trigger judge before insert on review.plan_settings for each row execute function review.judge_plan();
create trigger never before update or delete on review.plan_settings for each row execute function review.never();
create trigger never_empty before truncate on review.plan_settings for each statement execute function review.never();
create trigger tell after insert on review.plan_settings for each row execute function review.tell_setup();

-- How each person works; the plan's zone is the tenant's.
create table review.settings (
  tenant text not null,
  person_id text not null,
  revision int not null,
  at text not null,
  value text,
  primary key (tenant, person_id),
  foreign key (tenant, person_id) references review.people
);
create trigger tell after insert or update on review.settings for each row execute function review.tell_setup();

create function review.my_id() returns text
language sql stable security definer set search_path = review, pg_temp as $$ select (review.who()).id $$;

alter table review.documents enable row level security;
alter table review.document_pieces enable row level security;
alter table review.quality_records enable row level security;
alter table review.plan_settings enable row level security;
alter table review.settings enable row level security;
create policy mine on review.documents using (tenant = (select review.my_tenant()));
create policy mine on review.document_pieces using (tenant = (select review.my_tenant()));
create policy mine on review.quality_records using (tenant = (select review.my_tenant()));
create policy mine on review.plan_settings using (tenant = (select review.my_tenant()));
create policy mine on review.settings
  using (tenant = (select review.my_tenant()) and person_id = (select review.my_id()));
grant select, insert, update, delete on review.documents to w_nurse, w_physician, w_admin;
grant select, insert, delete on review.document_pieces to w_nurse, w_physician, w_admin;
-- A second reviewer reads documents, and what was on screen is noted.
grant select, insert, update on review.documents to w_qa;
grant select, insert on review.document_pieces to w_qa;
grant select, insert, update on review.quality_records to w_qa, w_admin;
grant select on review.plan_settings to w_nurse, w_physician, w_qa, w_admin;
grant insert on review.plan_settings to w_admin;
grant select, insert, update on review.settings to w_nurse, w_physician, w_qa, w_admin;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
