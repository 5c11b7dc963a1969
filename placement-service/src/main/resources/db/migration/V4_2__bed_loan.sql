-- Loans of empty beds of a block. An offer is seen by the owner and by those to whom it was made; who asked too late still
-- reaches the row, so as to be told why, and is shown nothing of it.
create table bed_loan (
    id                 uuid primary key,
    version            bigint         not null,
    state              text           not null
        check (state in ('OFFERED', 'REQUESTED', 'AGREED', 'RECALLED', 'ENDED', 'DECLINED', 'LAPSED')),
    contract_id        uuid           not null references block_contract,
    owner_la           text           not null,
    provider_id        text           not null,
    home_id            uuid           not null references home,
    bed                integer        not null check (bed > 0),
    first_night        date           not null,
    weekly_rate        numeric(14, 2) not null check (weekly_rate > 0),
    fee                numeric(14, 2) not null check (fee >= 0),
    recall_notice_days integer        not null check (recall_notice_days >= 0),
    offered_to         varchar[]      not null,
    borrower_la        text,
    offered_by         text           not null,
    offered_at         timestamptz    not null,
    requested_at       timestamptz,
    agreed_by          text,
    agreed_at          timestamptz,
    leave_by           date,
    ended_on           date,
    closing_reason     text,
    visible_to         varchar[]      not null generated always as (offered_to || cast(owner_la as varchar)) stored,
    constraint bed_loan_borrower
        check ((borrower_la is not null) = (state not in ('OFFERED', 'LAPSED'))),
    constraint bed_loan_borrower_was_asked check (borrower_la is null or borrower_la = any (offered_to))
);
create index bed_loan_owner_la on bed_loan (owner_la, id);
create index bed_loan_visible_to on bed_loan using gin (visible_to);
-- A bed is offered, asked for or lent once at a time.
create unique index bed_loan_one_of_a_bed on bed_loan (home_id, bed)
    where state in ('OFFERED', 'REQUESTED', 'AGREED', 'RECALLED');

alter table bed_loan enable row level security;
alter table bed_loan force row level security;
create policy related on bed_loan using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on bed_loan to ${app};

-- What a loan cost: one row is the owner's income and the borrower's cost, so that they cannot differ.
create table bed_loan_recharge (
    reference    uuid primary key,
    loan_id      uuid           not null references bed_loan unique,
    owner_la     text           not null,
    borrower_la  text           not null,
    period_from  date           not null,
    period_to    date           not null,
    nights       integer        not null check (nights > 0),
    amount       numeric(14, 2) not null,
    posted_at    timestamptz    not null,
    visible_to   text[]         not null generated always as (array [owner_la, borrower_la]) stored
);

alter table bed_loan_recharge enable row level security;
alter table bed_loan_recharge force row level security;
create policy related on bed_loan_recharge using ((select acting_organisation()) = any (visible_to));
grant select, insert on bed_loan_recharge to ${app};
