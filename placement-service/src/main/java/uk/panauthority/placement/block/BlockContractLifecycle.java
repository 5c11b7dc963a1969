package uk.panauthority.placement.block;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.block.BlockContractAction.APPROVE;
import static uk.panauthority.placement.block.BlockContractAction.BEGIN;
import static uk.panauthority.placement.block.BlockContractAction.EXPIRE;
import static uk.panauthority.placement.block.BlockContractAction.EXTEND;
import static uk.panauthority.placement.block.BlockContractAction.RECORD_VOID;
import static uk.panauthority.placement.block.BlockContractAction.TERMINATE;
import static uk.panauthority.placement.block.BlockContractState.ACTIVE;
import static uk.panauthority.placement.block.BlockContractState.APPROVED;
import static uk.panauthority.placement.block.BlockContractState.EXPIRED;
import static uk.panauthority.placement.block.BlockContractState.EXTENDED_1;
import static uk.panauthority.placement.block.BlockContractState.EXTENDED_2;
import static uk.panauthority.placement.block.BlockContractState.PROPOSED;
import static uk.panauthority.placement.block.BlockContractState.TERMINATED;
import static uk.panauthority.placement.block.BlockParty.OWNER;
import static uk.panauthority.placement.block.BlockParty.PROVIDER;
import static uk.panauthority.placement.party.Roles.APPROVER;
import static uk.panauthority.placement.party.Roles.COMMISSIONING_OFFICER;
import static uk.panauthority.placement.party.Roles.PROVIDER_USER;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;

/** How a block contract may move. Its beginning and its expiry follow from its dates and are never stored. */
public final class BlockContractLifecycle {

    private static final String LAST_DAY = "the day after its last";
    private static final May<BlockParty> APPROVER_OF_OWNER = by(OWNER, APPROVER);
    private static final May<BlockParty> OFFICER_OF_OWNER = by(OWNER, COMMISSIONING_OFFICER);
    private static final May<BlockParty> PEOPLE_OF_PROVIDER = by(PROVIDER, PROVIDER_USER);

    public static final Lifecycle<BlockContractState, BlockContractAction, BlockParty> TABLE =
            Lifecycle.<BlockContractState, BlockContractAction, BlockParty>of("BlockContract", PROPOSED)
                    .move(PROPOSED, APPROVE, APPROVED, APPROVER_OF_OWNER)
                    .automatic(APPROVED, BEGIN, ACTIVE, "its first night")
                    .move(APPROVED, TERMINATE, TERMINATED, APPROVER_OF_OWNER)
                    .move(ACTIVE, EXTEND, EXTENDED_1, APPROVER_OF_OWNER)
                    .move(ACTIVE, RECORD_VOID, ACTIVE, PEOPLE_OF_PROVIDER, OFFICER_OF_OWNER)
                    .move(ACTIVE, TERMINATE, TERMINATED, APPROVER_OF_OWNER)
                    .automatic(ACTIVE, EXPIRE, EXPIRED, LAST_DAY)
                    .move(EXTENDED_1, EXTEND, EXTENDED_2, APPROVER_OF_OWNER)
                    .move(EXTENDED_1, RECORD_VOID, EXTENDED_1, PEOPLE_OF_PROVIDER, OFFICER_OF_OWNER)
                    .move(EXTENDED_1, TERMINATE, TERMINATED, APPROVER_OF_OWNER)
                    .automatic(EXTENDED_1, EXPIRE, EXPIRED, LAST_DAY)
                    .move(EXTENDED_2, RECORD_VOID, EXTENDED_2, PEOPLE_OF_PROVIDER, OFFICER_OF_OWNER)
                    .move(EXTENDED_2, TERMINATE, TERMINATED, APPROVER_OF_OWNER)
                    .automatic(EXTENDED_2, EXPIRE, EXPIRED, LAST_DAY)
                    .build();

    private BlockContractLifecycle() {}
}
