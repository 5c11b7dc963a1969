-- Contracts for return home interviews, as procurement tells of them. Nothing about a child, but the terms of a contract
-- concern its parties and the areas it serves only.
create table interviewer_contract (
    contract_id              uuid   primary key,
    service_code             text,
    organisation             text   not null,
    lead_la                  text   not null,
    areas                    varchar[] not null,
    start_on                 date,
    end_on                   date,
    ground_code              text,
    termination_effective_on date,
    visible_to               varchar[] not null,
    check ((service_code is null) = (start_on is null) and (service_code is null) = (end_on is null)),
    check ((ground_code is null) = (termination_effective_on is null))
);

create index interviewer_contract_organisation on interviewer_contract (organisation);
create index interviewer_contract_visible_to on interviewer_contract using gin (visible_to);

alter table interviewer_contract enable row level security;
alter table interviewer_contract force row level security;
create policy related on interviewer_contract
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'EVENTS');
grant select, insert, update on interviewer_contract to ${app};
