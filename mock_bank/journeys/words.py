"""What the bank says when it refuses or notices something, by the reason the rules give."""

WORDS = {
    # fields
    "empty": "입력해 주십시오.",
    "nothing_chosen": "하나를 선택해 주십시오.",
    "not_digits": "숫자 {digits}자리를 입력해 주십시오.",
    "not_date": "날짜를 1990-01-31, 19900131 또는 900131과 같이 입력해 주십시오.",
    "not_phone": "휴대폰 번호를 010-0000-0000과 같이 입력해 주십시오.",
    "not_email": "이메일을 name@example.com과 같이 입력해 주십시오.",
    "not_account": "계좌번호 14자리를 입력해 주십시오.",
    # identity
    "unknown_id": "등록되지 않은 ID입니다. 모의 은행이 만든 고객만 이용할 수 있습니다.",
    "wrong_rrn": "ID와 주민등록번호가 일치하지 않습니다. 남은 횟수: {left}회",
    "unknown_account": "등록되지 않은 계좌입니다. 모의 은행이 만든 고객만 이용할 수 있습니다.",
    "wrong_name": "등록된 이름과 일치하지 않습니다.",
    "wrong_birth": "등록된 생년월일과 일치하지 않습니다.",
    "wrong_account_password": "계좌비밀번호가 일치하지 않습니다. 남은 횟수: {left}회",
    "no_mobile": "휴대폰 번호를 010-0000-0000과 같이 입력해 주십시오.",
    "real_mobile": "모의 은행에는 010-0으로 시작하는 시험용 번호만 등록할 수 있습니다.",
    # telephone
    "call_waits": "아직 승인되지 않았습니다. 전화를 받아 승인번호를 누르고 통화가 끝난 뒤"
    " 다시 눌러 주십시오.",
    "call_gone": "승인번호가 맞지 않거나 유효 시간이 지났거나 통화가 끊겼습니다."
    " 인증 전화를 다시 받아 주십시오.",
    # means
    "not_your_account": "고객님의 계좌가 아닙니다.",
    "wrong_card_serial": "보안카드 일련번호가 일치하지 않습니다. 남은 횟수: {left}회",
    "wrong_card_code": "보안카드 번호가 일치하지 않습니다. 남은 횟수: {left}회",
    "wrong_otp": "OTP 번호가 맞지 않거나 이미 사용되었습니다. 남은 횟수: {left}회",
    "wrong_kb_password": "인증서 비밀번호가 일치하지 않습니다. 남은 횟수: {left}회",
    "wrong_email": "등록된 이메일과 일치하지 않습니다.",
    "wrong_mobile": "등록된 휴대폰 번호와 일치하지 않습니다.",
    # window
    "window_gone": "이 창의 유효 시간이 지났습니다. 은행 화면에서 다시 시작해 주십시오.",
    "code_gone": "답장 시간이 지났거나 횟수를 넘었습니다. 문자를 다시 받아 주십시오.",
    "not_same": "두 비밀번호가 서로 다릅니다.",
    "not_issued": "아직 금융인증서가 발급되지 않았습니다. 발급 창의 절차를 마쳐 주십시오.",
    # the screen as a whole
    "summary": "입력한 내용을 확인해 주십시오.",
    "locked": "비밀번호 등을 여러 번 잘못 입력하여 이용이 정지되었습니다."
    " 신분증을 가지고 가까운 영업점을 방문해 주십시오.",
    "out_of_order": "순서에 맞지 않는 화면이어서 진행 중인 화면으로 옮겼습니다.",
    "not_begun": "처음부터 차례로 진행해 주십시오.",
    "timed_out": "오랫동안 이용하지 않아 처음으로 돌아왔습니다. 다시 시작해 주십시오.",
    "found_id": "고객님의 국민은행 ID는 {found_id} 입니다.",
    "saved_mobile": "휴대폰 번호를 {mobile} 번호로 수정했습니다.",
    "waiting_reply": "답장을 기다리고 있습니다. 확인되면 다음 화면으로 넘어갑니다.",
}
