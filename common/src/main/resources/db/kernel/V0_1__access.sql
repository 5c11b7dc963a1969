-- Who is acting, as told for this transaction only. Empty settings mean nobody: after a transaction the setting
-- reads '' and not null, hence nullif.
create function acting_organisation() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.organisation', true), '');

create function acting_purpose() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.purpose', true), '');

grant execute on function acting_organisation() to ${app};
grant execute on function acting_purpose() to ${app};

-- First answers to requests with an Idempotency-Key; they may hold what the record holds.
create table idempotent_answer (
    organisation text        not null,
    username     text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,
    etag         text,
    location     text,
    body         text,
    recorded_at  timestamptz not null,
    primary key (organisation, username, key)
);
create index idempotent_answer_recorded_at on idempotent_answer (recorded_at);

alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy own_answers on idempotent_answer
    using (organisation = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update, delete on idempotent_answer to ${app};
