-- Rounds of entry. Their days follow from the policy of the system; everybody may know them.
create table entry_round (
    id               uuid primary key,
    version          bigint  not null,
    state            text    not null check (state in ('PLANNED', 'DECIDED', 'CANCELLED')),
    system_id        uuid    not null references purchasing_system,
    lot_id           uuid    not null references system_lot,
    number           integer not null check (number > 0),
    opens_on         date    not null,
    closes_on        date    not null check (closes_on >= opens_on),
    criteria_version integer not null,
    decided_by       text,
    decided_at       timestamptz,
    cancel_reason    text,
    constraint entry_round_once unique (lot_id, number)
);
alter table entry_round enable row level security;
alter table entry_round force row level security;
create policy read_by_all on entry_round for select using (true);
-- The first application of a round plans it, so that a provider may insert one.
create policy planned on entry_round for insert with check (state = 'PLANNED');
create policy decided_by_the_lead on entry_round for update
    using (exists (select 1 from purchasing_system s where s.id = system_id and s.lead_la = (select acting_organisation())));
grant select, insert, update on entry_round to ${app};

-- One provider's membership of one lot.
create table provider_admission (
    id               uuid primary key,
    version          bigint      not null,
    state            text        not null
        check (state in ('APPLIED', 'ADMITTED', 'REFUSED', 'SUSPENDED', 'REMOVED', 'WITHDRAWN')),
    system_id        uuid        not null references purchasing_system,
    lot_id           uuid        not null references system_lot,
    provider_id      text        not null references provider,
    round_id         uuid        references entry_round,
    criteria_version integer     not null,
    response_version integer     not null,
    applied_by       text        not null,
    applied_at       timestamptz not null,
    evaluation       jsonb,
    reason_codes     text[]      not null,
    reason_text      text,
    effective_on     date,
    decided_by       text,
    decided_at       timestamptz,
    constraint provider_admission_reasons
        check (state <> 'REFUSED' or (cardinality(reason_codes) > 0 and reason_text is not null)),
    constraint provider_admission_effective check (state not in ('ADMITTED', 'SUSPENDED') or effective_on is not null)
);
create unique index provider_admission_live on provider_admission (lot_id, provider_id)
    where state in ('APPLIED', 'ADMITTED', 'SUSPENDED');
create index provider_admission_provider on provider_admission (provider_id, id);
create index provider_admission_system on provider_admission (system_id, id);

alter table provider_admission enable row level security;
alter table provider_admission force row level security;
create policy own on provider_admission using (provider_id = (select acting_organisation()));
create policy of_the_lead on provider_admission
    using (exists (select 1 from purchasing_system s where s.id = system_id and s.lead_la = (select acting_organisation())));
-- Whoever may order sees who was admitted, and nothing of those who only applied.
create policy admitted_for_participants on provider_admission for select
    using (state in ('ADMITTED', 'SUSPENDED', 'REMOVED')
        and exists (select 1 from purchasing_body b
                    where b.system_id = provider_admission.system_id and b.authority = (select acting_organisation())
                      and b.from_day <= current_date and (b.to_day is null or b.to_day >= current_date)));
grant select, insert, update on provider_admission to ${app};

create table provider_response (
    id           uuid primary key,
    admission_id uuid        not null references provider_admission,
    version      integer     not null check (version > 0),
    lines        jsonb       not null,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    unique (admission_id, version)
);
alter table provider_response enable row level security;
alter table provider_response force row level security;
create policy with_its_admission on provider_response
    using (exists (select 1 from provider_admission a where a.id = admission_id));
grant select, insert on provider_response to ${app};

-- The papers of a provider are for those with whom it has applied, and for those who may order from it.
create policy for_those_it_applied_to on provider_document for select
    using (exists (select 1 from provider_admission a where a.provider_id = provider_document.provider_id));
