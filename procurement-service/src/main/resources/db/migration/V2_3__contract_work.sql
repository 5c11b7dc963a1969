-- The interviews signed off under a contract, by the area that each was held for: what finance statements show.
create table contract_work (
    interview_id   uuid        primary key,
    contract_id    uuid        not null,
    delivering_la  text        not null,
    responsible_la text        not null,
    signed_off_at  timestamptz not null
);
create index contract_work_contract on contract_work (contract_id, signed_off_at);

alter table contract_work enable row level security;
alter table contract_work force row level security;
create policy reported on contract_work using ((select acting_purpose()) = 'EVENTS');
create policy measured on contract_work for select using (exists (select 1 from contract c where c.id = contract_id));

grant select, insert, update on contract_work to ${app};
