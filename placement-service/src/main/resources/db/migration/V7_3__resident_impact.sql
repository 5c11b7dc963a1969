-- What a child's coming would mean for the children of a home, and they for the child. Written by the home's provider, read
-- by it and by the authority that buys. Never changed; a later one counts.
create table resident_impact_assessment (
    id                  uuid primary key,
    referral_id         uuid        not null references referral,
    referral_number     integer     not null,
    responsible_la      text        not null,
    provider_id         text        not null,
    home_id             uuid        not null references home,
    assessed_on         date        not null,
    result              text        not null,
    effect_on_residents text        not null check (effect_on_residents ~ '\S'),
    effect_on_child     text        not null check (effect_on_child ~ '\S'),
    author              text        not null,
    recorded_at         timestamptz not null,
    visible_to          text[]      not null generated always as (array [responsible_la, provider_id]) stored
);
create index resident_impact_responsible_la on resident_impact_assessment (responsible_la, id);
create index resident_impact_provider on resident_impact_assessment (provider_id, id);
create index resident_impact_referral on resident_impact_assessment (referral_id, home_id, id);

alter table resident_impact_assessment enable row level security;
alter table resident_impact_assessment force row level security;
create policy related on resident_impact_assessment using ((select acting_organisation()) = any (visible_to));
grant select, insert on resident_impact_assessment to ${app};
