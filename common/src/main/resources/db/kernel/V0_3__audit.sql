-- Who did, read or was refused what. Append-only: nobody changes or removes a row, the owner included.
create table audit_entry (
    entry_id       bigint generated always as identity primary key,
    at             timestamptz not null,
    organisation   text,
    username       text        not null,
    purpose        text,
    action         text        not null,
    subject_type   text        not null,
    subject_id     text        not null,
    outcome        text        not null check (outcome in ('DONE', 'READ', 'REFUSED')),
    reason         text,
    fields         text[]      not null default '{}',
    concerned      text[]      not null default '{}',
    correlation_id text        not null
);

create index audit_entry_subject on audit_entry (subject_type, subject_id, entry_id);
create index audit_entry_organisation on audit_entry (organisation, entry_id);

-- Entries that wait for their seal. A queue, so that the sealer never has to guess which commit is still to come.
create table audit_unsealed (
    entry_id bigint primary key
);

-- The hash chain over the entries, in the order in which they were sealed.
create table audit_seal (
    sequence      bigint primary key,
    entry_id      bigint      not null unique,
    previous_hash bytea       not null check (octet_length(previous_hash) = 32),
    hash          bytea       not null check (octet_length(hash) = 32),
    sealed_at     timestamptz not null default now()
);

create function audit_awaits_seal() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (entry_id) values (new.entry_id);
    return null;
end
$$;

create trigger audit_awaits_seal
    after insert on audit_entry
    for each row execute function audit_awaits_seal();

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();
create trigger audit_seal_is_append_only
    before update or delete or truncate on audit_seal
    for each statement execute function audit_is_append_only();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;

create policy audit_written_by_its_organisation on audit_entry for insert
    with check (organisation is not distinct from (select acting_organisation()));
create policy audit_read_by_whom_it_concerns on audit_entry for select
    using (organisation = (select acting_organisation())
        or (select acting_organisation()) = any (concerned)
        or (select acting_purpose()) = 'OPERATOR');

-- Writers only add to the queue; it and the chain are the platform's own.
alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy audit_queued_by_anyone on audit_unsealed for insert with check (true);
create policy audit_queue_for_the_sealer on audit_unsealed using ((select acting_purpose()) = 'OPERATOR');

alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy audit_seal_for_the_sealer on audit_seal using ((select acting_purpose()) = 'OPERATOR');

grant select, insert on audit_entry to ${app};
grant select, insert, delete on audit_unsealed to ${app};
grant select, insert on audit_seal to ${app};
