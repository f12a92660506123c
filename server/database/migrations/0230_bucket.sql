-- Up Migration

-- Contents that lie in a bucket: how long each piece is and what it hashes to, as it was attached. The bucket holds
-- the bytes and vouches for nothing.
create table review.bucket_pieces (
  tenant text not null,
  document_id text not null,
  number int not null,
  byte_length int not null check (byte_length > 0),
  sha256 bytea not null,
  primary key (tenant, document_id, number),
  foreign key (tenant, document_id) references review.documents on delete cascade
);

create function review.judge_bucket_piece() returns trigger language plpgsql as $$
begin
  perform from review.documents d where d.tenant = new.tenant and d.id = new.document_id
    and d.held_in = 'bucket' and d.content_changed_in = pg_current_xact_id();
  if not found then
    raise insufficient_privilege using message = 'stored content cannot be changed'; end if;
  return new;
end $$;
create trigger judge before insert on review.bucket_pieces for each row execute function review.judge_bucket_piece();
create trigger judge_gone before delete on review.bucket_pieces
  for each row execute function review.judge_piece_gone();
create trigger never before update on review.bucket_pieces for each row execute function review.never();

-- At commit there is a piece for every byte; that they are the right ones shows with each reading.
create function review.whole_in_bucket() returns trigger language plpgsql as $$
begin
  perform from review.documents d where d.tenant = new.tenant and d.id = new.id and d.held_in = 'bucket'
    and d.byte_length <> (select coalesce(sum(p.byte_length), 0) from review.bucket_pieces p
      where p.tenant = d.tenant and p.document_id = d.id);
  if found then
    raise check_violation using message = 'the content must match the document'; end if;
  return null;
end $$;
create constraint trigger whole_in_bucket after insert or update of content_revision on review.documents
  deferrable initially deferred for each row execute function review.whole_in_bucket();

alter table review.bucket_pieces enable row level security;
create policy mine on review.bucket_pieces using (tenant = (select review.my_tenant()));
grant select, insert, delete on review.bucket_pieces to w_nurse, w_physician, w_admin;
grant select, insert on review.bucket_pieces to w_qa;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
