-- One chronology of one child as a sealed file, with who received it. The file is kept as it was given out.
create table evidence_pack (
    id           uuid        primary key,
    version      bigint      not null,
    child_ref    text        not null,
    authority    text        not null,
    purpose_code text        not null,
    recipient    text        not null,
    made_at      timestamptz not null,
    made_by      text        not null,
    entries      integer     not null,
    withheld     integer     not null,
    list_hash    text        not null check (list_hash ~ '^[0-9a-f]{64}$'),
    key_id       text        not null check (key_id ~ '^[0-9a-f]{64}$'),
    file         bytea       not null
);

create index evidence_pack_authority on evidence_pack (authority, id desc);

alter table evidence_pack enable row level security;
alter table evidence_pack force row level security;
create policy own_authority on evidence_pack using (authority = (select acting_organisation()));
-- A pack is never changed.
grant select, insert on evidence_pack to ${app};
