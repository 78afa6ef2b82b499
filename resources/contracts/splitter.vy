# pragma version ~=0.4.3
# SPDX-License-Identifier: Apache-2.0
"""
@title Reference splitter
@notice Pays ether on to fixed recipients, by fixed parts of a million, in the transaction that brings it.
@dev After any payments that come to T wei, each recipient was paid or is owed floor(T * allocation / 1,000,000) wei:
     the quotas of the total are taken and not those of each payment, so rounding never adds up. What is left, fewer wei
     than there are recipients, stays in the contract and is paid as soon as a later payment makes it whole.
     A recipient that cannot be paid (a contract that rejects ether, or needs more gas than GAS_OF_A_PAYMENT) stops
     nobody else: its part waits until withdraw() is called for it. There is no owner, and nothing can be changed.
     Ether alone: tokens sent here are lost.
"""

WHOLE: constant(uint256) = 1_000_000
MOST_RECIPIENTS: constant(uint256) = 200
GAS_OF_A_PAYMENT: constant(uint256) = 50_000

event Paid:
    recipient: indexed(address)
    amount: uint256

event Waits:
    recipient: indexed(address)
    amount: uint256

accounts: public(DynArray[address, MOST_RECIPIENTS])
allocations: public(DynArray[uint256, MOST_RECIPIENTS])
shared_out: public(uint256)   # wei of which every recipient's quota was paid or is owed
paid: public(uint256)         # wei that left the contract
owed: public(HashMap[address, uint256])


@deploy
def __init__(accounts: DynArray[address, MOST_RECIPIENTS], allocations: DynArray[uint256, MOST_RECIPIENTS]):
    assert len(accounts) >= 2 and len(accounts) == len(allocations), "lengths"
    total: uint256 = 0
    before: uint256 = 0
    for i: uint256 in range(len(accounts), bound=MOST_RECIPIENTS):
        number: uint256 = convert(accounts[i], uint256)
        assert number > before, "accounts ascend, each once"  # nor is any the zero address
        assert accounts[i] != self, "pays itself"
        assert allocations[i] > 0, "an allocation is empty"
        before = number
        total += allocations[i]
    assert total == WHOLE, "allocations make a million"
    self.accounts = accounts
    self.allocations = allocations


@external
@payable
@nonreentrant
def __default__():
    self._share_out()


@external
@nonreentrant
def share_out():
    """
    @notice Pays on ether that came in without a call, as from a block's reward. Anybody may ask for it.
    """
    self._share_out()


@external
@nonreentrant
def withdraw(recipient: address):
    """
    @notice Pays a recipient what waits for it. Anybody may ask for it; nobody else can get it.
    """
    amount: uint256 = self.owed[recipient]
    assert amount > 0, "nothing waits"
    self.owed[recipient] = 0
    self.paid += amount
    raw_call(recipient, b"", value=amount)
    log Paid(recipient=recipient, amount=amount)


@internal
def _share_out():
    before: uint256 = self.shared_out
    total: uint256 = self.balance + self.paid
    self.shared_out = total
    sent: uint256 = 0
    for i: uint256 in range(len(self.accounts), bound=MOST_RECIPIENTS):
        part: uint256 = self.allocations[i]
        due: uint256 = total * part // WHOLE - before * part // WHOLE
        if due == 0:
            continue
        recipient: address = self.accounts[i]
        taken: bool = raw_call(recipient, b"", value=due, gas=GAS_OF_A_PAYMENT, revert_on_failure=False)
        if taken:
            sent += due
            log Paid(recipient=recipient, amount=due)
        else:
            self.owed[recipient] += due
            log Waits(recipient=recipient, amount=due)
    self.paid += sent
