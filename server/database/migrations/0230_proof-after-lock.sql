-- Up Migration

-- After an idle lock a person proves anew who he or she is, whatever the provider remembers.
alter table review.sign_in_attempts add column wants_proof boolean not null default false;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
