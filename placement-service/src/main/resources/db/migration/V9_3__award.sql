-- Direct awards keep what they are made under, the offers declined and what the price was held against; they are looked at
-- again on their review date.
alter table direct_award no force row level security;
alter table direct_award
    drop constraint direct_award_state_check,
    drop constraint direct_award_decided_by_another,
    add column offers_declined   jsonb          not null default '[]',
    add column system_id         uuid,
    add column lot_id            uuid,
    add column service_code      text           not null default 'RESIDENTIAL',
    add column team              text,
    add column listed_rate       numeric(14, 2) check (listed_rate >= 0),
    add column variance_evidence text,
    add column median_rate       numeric(14, 2),
    add column median_of         integer        not null default 0 check (median_of >= 0),
    add column median_since      date,
    add column next_review_on    date,
    add column reviewed_by       text,
    add column reviewed_at       timestamptz,
    add column review_outcome    text;
update direct_award set next_review_on = review_on;
alter table direct_award
    alter column offers_declined drop default,
    alter column service_code drop default,
    alter column median_of drop default,
    add constraint direct_award_state_check check
        (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'ORDERED', 'REVIEW_DUE', 'RETAINED', 'RECOMPETED')),
    add constraint direct_award_decided_by_another
        check (state in ('PROPOSED', 'REFUSED') or decided_by is distinct from proposed_by),
    add constraint direct_award_lot_of_a_system check (lot_id is null or system_id is not null),
    add constraint direct_award_above_listed check (listed_rate is null or weekly_rate <= listed_rate
        or coalesce(variance_evidence, '') ~ '\S'),
    add constraint direct_award_reviewed_by_another check (state not in ('RETAINED', 'RECOMPETED')
        or (reviewed_by is distinct from proposed_by and coalesce(review_outcome, '') ~ '\S'));
alter table direct_award force row level security;
create index direct_award_next_review on direct_award (next_review_on) where state in ('ORDERED', 'RETAINED');
create index direct_award_decided on direct_award (responsible_la, decided_at);
create policy reviewed_by_the_clock on direct_award using ((select acting_purpose()) = 'CLOCK');
