-- A draft is the buyers' own: its supplier learns of the contract when the terms are put to the buyers.
alter table contract drop constraint contract_seen_by_its_parties;

-- The owner is bound by the policies too, and acts for nobody.
alter table contract no force row level security;
update contract set visible_to = buyers where state = 'DRAFT';
alter table contract force row level security;

alter table contract add constraint contract_seen_by_its_parties check (
    visible_to @> buyers
    and (state <> 'DRAFT' or supplier <> all (visible_to))
    and (state in ('DRAFT', 'WITHDRAWN') or supplier = any (visible_to)));
