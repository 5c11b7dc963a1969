-- A claim of a bed is a child's stay, or a void: nights on which nobody can sleep there. Both are guarded by one constraint.
alter table bed_claim add column kind text not null default 'STAY' check (kind in ('STAY', 'VOID'));

-- Beds kept for one authority, by a block contract or, above it, by a loan. Every authority is held back by them, so that
-- all may read them; they name organisations and nothing of who sleeps there. Only the keeper's owner writes them.
create table bed_keeping (
    id          uuid primary key,
    source_id   uuid    not null,
    home_id     uuid    not null references home,
    bed         integer not null check (bed > 0),
    layer       integer not null check (layer in (0, 1)),
    owner_la    text    not null,
    authority   text    not null,
    first_night date    not null,
    departure   date,
    constraint bed_keeping_days check (departure >= first_night),
    constraint bed_keeping_one_keeper_a_night
        exclude using gist (home_id with =, bed with =, layer with =, daterange(first_night, departure) with &&)
);
create index bed_keeping_source on bed_keeping (source_id);

alter table bed_keeping enable row level security;
alter table bed_keeping force row level security;
create policy seen on bed_keeping for select using (true);
create policy kept on bed_keeping for insert with check (owner_la = (select acting_organisation()));
create policy moved on bed_keeping for update using (owner_la = (select acting_organisation()));
grant select, insert, update (departure) on bed_keeping to ${app};

-- Block contracts: a proposal is the authority's own; from its approval on the provider sees it too.
create table block_contract (
    id                      uuid primary key,
    version                 bigint         not null,
    state                   text           not null
        check (state in ('PROPOSED', 'APPROVED', 'EXTENDED_1', 'EXTENDED_2', 'TERMINATED')),
    owner_la                text           not null,
    provider_id             text           not null,
    home_id                 uuid           not null references home,
    beds                    integer        not null check (beds > 0),
    weekly_rate             numeric(14, 2) not null check (weekly_rate > 0),
    spot_rate               numeric(14, 2) not null check (spot_rate > 0),
    start_on                date           not null,
    last_day                date           not null,
    options                 jsonb          not null,
    options_taken           integer        not null check (options_taken between 0 and 2),
    notice_days             integer        not null check (notice_days >= 0),
    shared_with             varchar[]      not null,
    procurement_contract_id uuid,
    decisions               jsonb          not null,
    proposed_by             text           not null,
    proposed_at             timestamptz    not null,
    approved_by             text,
    visible_to              text[]         not null generated always as
        (case when state = 'PROPOSED' then array [owner_la] else array [owner_la, provider_id] end) stored,
    constraint block_contract_days check (last_day >= start_on - 1),
    constraint block_contract_two_people
        check (state = 'PROPOSED' or (approved_by is not null and approved_by <> proposed_by))
);
create index block_contract_owner_la on block_contract (owner_la, id);
create index block_contract_provider on block_contract (provider_id, id);
create index block_contract_visible_to on block_contract using gin (visible_to);

alter table block_contract enable row level security;
alter table block_contract force row level security;
create policy related on block_contract using ((select acting_organisation()) = any (visible_to)
    or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on block_contract to ${app};

-- Nights on which a bed of a block could not be used, and who answers for them.
create table block_void (
    id            uuid primary key,
    contract_id   uuid        not null references block_contract,
    claim_id      uuid        not null references bed_claim unique,
    bed           integer     not null,
    first_night   date        not null,
    returned_on   date        not null,
    cause         text        not null,
    attributed_to text        not null check (attributed_to in ('PROVIDER', 'AUTHORITY')),
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    constraint block_void_days check (returned_on > first_night)
);
create index block_void_contract on block_void (contract_id);

alter table block_void enable row level security;
alter table block_void force row level security;
create policy related on block_void using (exists (select 1 from block_contract c where c.id = contract_id));
grant select, insert on block_void to ${app};

-- Periods whose statement has been told, with the amount as it was then. A period is told once.
create table block_statement (
    id          uuid primary key,
    contract_id uuid           not null references block_contract,
    period_from date           not null,
    period_to   date           not null,
    amount      numeric(14, 2) not null,
    ready_at    timestamptz    not null,
    constraint block_statement_days check (period_to > period_from),
    constraint block_statement_once unique (contract_id, period_from)
);

alter table block_statement enable row level security;
alter table block_statement force row level security;
create policy related on block_statement using (exists (select 1 from block_contract c where c.id = contract_id));
grant select, insert on block_statement to ${app};
