"""Which act of the rules a journey means by `does`."""

from mock_bank.rules.cases import Act
from mock_bank.rules.identity import (
    ask_for_call,
    change_mobile,
    confirm_call,
    identify,
    look_up_id,
    place_call,
)
from mock_bank.rules.means import authenticate, confirm_details
from mock_bank.rules.windows import confirm_issued, recognise, register_password

ACTS: dict[str, Act] = {
    "identify": identify,
    "look_up_id": look_up_id,
    "ask_for_call": ask_for_call,
    "place_call": place_call,
    "change_mobile": change_mobile,
    "confirm_call": confirm_call,
    "authenticate": authenticate,
    "confirm_details": confirm_details,
    "recognise": recognise,
    "register_password": register_password,
    "confirm_issued": confirm_issued,
}
