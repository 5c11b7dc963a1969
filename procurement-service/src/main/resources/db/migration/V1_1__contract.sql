-- Contracts that buyers sign together. What is stated is kept as stated; findings and shares are computed when read.
create table contract (
    id                uuid primary key,
    version           bigint not null,
    state             text   not null
        check (state in ('DRAFT', 'AWAITING_SIGNATURES', 'SIGNED', 'TERMINATED', 'WITHDRAWN')),
    lead              text   not null,
    authors           varchar[] not null,
    visible_to        varchar[] not null,
    reference         text   not null,
    title             text   not null,
    service_code      text   not null,
    supplier          text   not null,
    buyers            varchar[] not null,
    areas             varchar[] not null,
    start_on          date   not null,
    end_on            date   not null,
    last_day          date   not null,
    extension_options jsonb  not null,
    award_criteria    jsonb  not null,
    annual_value      jsonb,
    total_value       jsonb  not null,
    ring_fences       jsonb  not null,
    contributions     jsonb  not null,
    acceptances       jsonb  not null,
    signatures        jsonb  not null,
    termination       jsonb,
    withdrawal        jsonb,
    constraint contract_ends_after_it_starts check (end_on >= start_on),
    constraint contract_lead_is_a_buyer check (lead = any (buyers)),
    constraint contract_supplier_is_no_buyer check (supplier <> all (buyers)),
    constraint contract_seen_by_its_parties check (visible_to @> buyers and supplier = any (visible_to)),
    constraint contract_terminated_with_ground check ((state = 'TERMINATED') = (termination is not null)),
    constraint contract_withdrawn_with_reason check ((state = 'WITHDRAWN') = (withdrawal is not null))
);

create index contract_visible_to on contract using gin (visible_to);

alter table contract enable row level security;
alter table contract force row level security;
create policy related on contract using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on contract to ${app};
