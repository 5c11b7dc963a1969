-- The ledger of placements. Rows are added and never changed: the application role has no right to.
create table charge_posting (
    id             uuid primary key,
    placement_id   uuid        not null references placement,
    month          text        not null check (month ~ '^\d{4}-\d{2}$'),
    responsible_la text        not null,
    provider_id    text        not null,
    posted_by      text        not null,
    posted_at      timestamptz not null,
    visible_to     text[]      not null generated always as (array [responsible_la, provider_id]) stored,
    constraint charge_posting_once unique (placement_id, month)
);
create index charge_posting_visible_to on charge_posting using gin (visible_to);

alter table charge_posting enable row level security;
alter table charge_posting force row level security;
create policy related on charge_posting using ((select acting_organisation()) = any (visible_to));
grant select, insert on charge_posting to ${app};

create table charge (
    id              uuid primary key,
    posting_id      uuid           not null references charge_posting,
    line_id         uuid           not null references price_line,
    suspension_id   uuid,
    placement_id    uuid           not null references placement,
    order_id        uuid           not null references placement_order,
    responsible_la  text           not null,
    provider_id     text           not null,
    line_type       text           not null,
    description     text,
    statement_month text           not null check (statement_month ~ '^\d{4}-\d{2}$'),
    period_month    text           not null check (period_month ~ '^\d{4}-\d{2}$'),
    first_night     date           not null,
    until           date           not null,
    amount          numeric(14, 2) not null check (amount <> 0),
    funding         jsonb          not null,
    corrects        uuid references charge,
    corrects_line   uuid references price_line,
    visible_to      text[]         not null generated always as (array [responsible_la, provider_id]) stored,
    constraint charge_nights check (until >= first_night),
    -- One charge for the nights of a month; what is put right later says what it puts right.
    constraint charge_of_a_month_once unique nulls not distinct (line_id, suspension_id, period_month, statement_month)
);
create unique index charge_first_of_a_month on charge (line_id, suspension_id, period_month) nulls not distinct
    where corrects is null;
create index charge_placement on charge (placement_id, id);
create index charge_statement on charge (responsible_la, provider_id, statement_month);
create index charge_visible_to on charge using gin (visible_to);

alter table charge enable row level security;
alter table charge force row level security;
create policy related on charge using ((select acting_organisation()) = any (visible_to));
grant select, insert on charge to ${app};
