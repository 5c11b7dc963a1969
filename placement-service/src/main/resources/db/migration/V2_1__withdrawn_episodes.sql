-- An episode that was a mistake, or that is part of another one, counts for no review; what was noted stays.
alter table ipa_flagged_episode
    add column standing text not null default 'COUNTS' check (standing in ('COUNTS', 'VOIDED', 'MERGED'));
