"""Which act of the rules a journey means by `does`."""

from mock_bank.rules.agency import agency_print, agency_sign_in
from mock_bank.rules.banking import (
    prepare_remittance,
    prepare_transfer,
    remit,
    sign_in,
    sign_in_by_id,
    sign_out,
    transfer,
)
from mock_bank.rules.cases import Act
from mock_bank.rules.device import (
    begin_approval,
    check_account,
    check_account_password,
    check_kb_password,
    check_pattern,
    confirm_reply,
)
from mock_bank.rules.identity import (
    agree,
    ask_for_call,
    change_mobile,
    choose_telephone,
    confirm_call,
    hear,
    identify,
    look_up_id,
    place_call,
)
from mock_bank.rules.means import authenticate, confirm_details
from mock_bank.rules.signing import sign
from mock_bank.rules.windows import confirm_issued, issue_in_app, recognise, register_password

ACTS: dict[str, Act] = {
    "agree": agree,
    "hear": hear,
    "choose_telephone": choose_telephone,
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
    "begin_approval": begin_approval,
    "confirm_reply": confirm_reply,
    "check_account_password": check_account_password,
    "check_kb_password": check_kb_password,
    "check_account": check_account,
    "check_pattern": check_pattern,
    "issue_in_app": issue_in_app,
    "sign_in": sign_in,
    "sign_in_by_id": sign_in_by_id,
    "sign_out": sign_out,
    "prepare_transfer": prepare_transfer,
    "transfer": transfer,
    "prepare_remittance": prepare_remittance,
    "remit": remit,
    "sign": sign,
    "agency_sign_in": agency_sign_in,
    "agency_print": agency_print,
}
