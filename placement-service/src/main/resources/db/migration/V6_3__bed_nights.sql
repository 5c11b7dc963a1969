-- A claim of a bed may also be a hold: a short reservation that runs out by itself. What has run out, was used or was given
-- back is a claim without nights, so that one constraint goes on guarding every bed and night.
alter table bed_claim drop constraint bed_claim_kind_check;
alter table bed_claim
    add constraint bed_claim_kind_check check (kind in ('STAY', 'VOID', 'HOLD')),
    add column expires_at timestamptz,
    add constraint bed_claim_only_holds_expire check ((kind = 'HOLD') = (expires_at is not null));
create index bed_claim_holds on bed_claim (home_id) where kind = 'HOLD';

-- Nights on which a bed cannot be used, of any home, with all that was said of them before. They name a bed, days and a
-- code, and nothing of who lives there: every authority that looks for a place sees them.
create table bed_void (
    id            uuid primary key,
    version       bigint      not null,
    state         text        not null check (state in ('ACTIVE', 'CANCELLED')),
    home_id       uuid        not null references home,
    provider_id   text        not null,
    bed           integer     not null check (bed > 0),
    first_night   date        not null,
    returned_on   date        not null,
    cause         text        not null,
    attributed_to text        not null check (attributed_to in ('PROVIDER', 'AUTHORITY')),
    claim_id      uuid        not null references bed_claim unique,
    revisions     jsonb       not null,
    constraint bed_void_days check (returned_on > first_night)
);
create index bed_void_home on bed_void (home_id, id);

-- Voids of blocks were kept apart; a bed has one record of them now, whoever pays for it.
insert into bed_void (id, version, state, home_id, provider_id, bed, first_night, returned_on, cause, attributed_to, claim_id,
    revisions)
select v.id, 0, 'ACTIVE', c.home_id, c.provider_id, v.bed, v.first_night, v.returned_on, v.cause, v.attributed_to, v.claim_id,
    jsonb_build_array(jsonb_build_object('number', 1, 'action', 'RECORD', 'firstNight', v.first_night,
        'returnedOn', v.returned_on, 'cause', v.cause, 'attributedTo', v.attributed_to, 'by', v.recorded_by,
        'at', to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
from block_void v join block_contract c on c.id = v.contract_id;
drop table block_void;

alter table bed_void enable row level security;
alter table bed_void force row level security;
create policy seen on bed_void for select using (true);
create policy recorded on bed_void for insert with check (provider_id = (select acting_organisation())
    or exists (select 1 from bed_keeping k where k.home_id = bed_void.home_id and k.bed = bed_void.bed
        and k.owner_la = (select acting_organisation())));
create policy changed on bed_void for update using (provider_id = (select acting_organisation())
    or exists (select 1 from bed_keeping k where k.home_id = bed_void.home_id and k.bed = bed_void.bed
        and k.owner_la = (select acting_organisation())));
grant select, insert, update on bed_void to ${app};

-- Who holds a bed for which referral: for the authority and the provider. Others see that the bed is held.
create table bed_hold (
    id            uuid primary key,
    version       bigint      not null,
    state         text        not null check (state in ('LIVE', 'USED', 'RELEASED')),
    home_id       uuid        not null references home,
    provider_id   text        not null,
    authority     text        not null,
    referral_id   uuid        not null,
    bed           integer     not null check (bed > 0),
    first_night   date        not null,
    expires_at    timestamptz not null,
    claim_id      uuid        not null references bed_claim unique,
    stay_claim_id uuid references bed_claim,
    held_by       text        not null,
    held_at       timestamptz not null,
    closed_by     text,
    closed_at     timestamptz,
    constraint bed_hold_used check ((stay_claim_id is not null) = (state = 'USED'))
);
create index bed_hold_authority on bed_hold (authority, id);
create index bed_hold_provider on bed_hold (provider_id, id);
create index bed_hold_referral on bed_hold (referral_id);

alter table bed_hold enable row level security;
alter table bed_hold force row level security;
create policy parties on bed_hold
    using ((select acting_organisation()) in (authority, provider_id))
    with check (authority = (select acting_organisation()));
grant select, insert, update on bed_hold to ${app};
