-- Price lines of agreements: seen by the responsible authority and by the provider.
create table price_line (
    id                   uuid primary key,
    version              bigint         not null,
    state                text           not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    agreement_id         uuid           not null references agreement,
    placement_id         uuid           not null references placement,
    order_id             uuid           not null references placement_order,
    responsible_la       text           not null,
    provider_id          text           not null,
    line_type            text           not null check (line_type in
        ('CORE', 'EDUCATION', 'THERAPY', 'EXTRA_STAFFING', 'TRANSPORT', 'ONE_OFF', 'RETAINER')),
    unit                 text           not null check (unit in ('WEEK', 'NIGHT', 'HOUR', 'ONCE')),
    quantity             numeric(7, 2)  not null check (quantity > 0),
    amount               numeric(14, 2) not null,
    starts_on            date           not null,
    ends_on              date,
    review_on            date,
    charge_departure_day boolean        not null,
    description          text,
    funding              jsonb          not null,
    retainer             jsonb          not null,
    replaces             uuid references price_line,
    corrects             uuid references price_line,
    proposed_by          text,
    proposed_at          timestamptz    not null,
    approvals_needed     integer        not null check (approvals_needed >= 0),
    approval_rule        text           not null,
    approvals            jsonb          not null,
    refused_by           text,
    refused_at           timestamptz,
    refusal_reason       text,
    suspensions          jsonb          not null,
    charged_through      date,
    visible_to           text[]         not null generated always as (array [responsible_la, provider_id]) stored,
    constraint price_line_days check (ends_on >= starts_on),
    -- Only a correction gives money back.
    constraint price_line_credit check (amount >= 0 or (corrects is not null and unit = 'ONCE')),
    -- What is charged stays under a line that lasted as long.
    constraint price_line_charged check (ends_on is null or charged_through is null or ends_on >= charged_through)
);
create index price_line_agreement on price_line (agreement_id, id);
create index price_line_placement on price_line (placement_id, id);
create index price_line_responsible_la on price_line (responsible_la, id);
create index price_line_provider on price_line (provider_id, id);
create index price_line_visible_to on price_line using gin (visible_to);

-- Orders signed until now get the line that signing makes from here on; the owner itself is held back by the policy.
alter table placement_order no force row level security;
insert into price_line (id, version, state, agreement_id, placement_id, order_id, responsible_la, provider_id, line_type,
                        unit, quantity, amount, starts_on, ends_on, charge_departure_day, funding, retainer,
                        proposed_at, approvals_needed, approval_rule, approvals, suspensions)
select gen_random_uuid(), 0, 'APPROVED', agreement_id, placement_id, id, responsible_la, provider_id, 'CORE',
       'WEEK', 1, weekly_rate, start_on, end_on + 1, false,
       '[{"source": "SOCIAL_CARE", "percent": 100}]', '[]',
       signed_at, 0, 'The award that the order rests on', '[]', '[]'
from placement_order
where state = 'SIGNED';
alter table placement_order force row level security;

alter table price_line enable row level security;
alter table price_line force row level security;
create policy related on price_line using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on price_line to ${app};
