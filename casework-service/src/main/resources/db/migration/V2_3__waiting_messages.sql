-- Messages that were cancelled or rejected; and the facts of those that wait, for as long as they do.
alter table police_notification
    drop constraint police_notification_state_check,
    add constraint police_notification_state_known check (
        state in ('MATCHED', 'TRIAGE', 'SUPERSEDED', 'CANCELLED', 'REJECTED', 'ROUTED_OUT')),
    add column waiting_report jsonb;
