"""What a person would tell the author of a Korean guide."""

from guidewalk.judge.particles_ko import settle

__all__ = [
    "ADD",
    "MESSAGES",
    "NOTES",
    "NOTHING",
    "OR_ELSE",
    "PLACES",
    "ROLES",
    "THINGS",
    "UNOBSERVED",
]
__all__ += ["WRITE", "settle"]

ROLES = {
    "button": "버튼",
    "link": "링크",
    "tab": "탭",
    "menuitem": "메뉴",
    "textbox": "입력 칸",
    "searchbox": "검색 칸",
    "spinbutton": "숫자 칸",
    "combobox": "목록",
    "listbox": "목록",
    "option": "목록 항목",
    "radio": "선택 단추(라디오 버튼)",
    "checkbox": "체크박스",
    "switch": "스위치",
    "pick": "고르는 목록",
    "click": "누를 것",
    "type": "입력 칸",
    "select": "선택 항목",
    "check": "체크박스",
    "group": "묶음",
    "text": "글자",
    "readonly": "고칠 수 없는 칸",
}
PLACES = {
    "top-left": "왼쪽 상단",
    "top": "위쪽",
    "top-right": "오른쪽 상단",
    "left": "왼쪽",
    "center": "중앙",
    "right": "오른쪽",
    "bottom-left": "왼쪽 하단",
    "bottom": "아래쪽",
    "bottom-right": "오른쪽 하단",
}
THINGS = {
    "button": " 버튼",
    "link": " 링크",
    "tab": " 탭",
    "menuitem": " 메뉴",
    "checkbox": " 체크박스",
    "type": " 칸",
    "select": " 항목",
    "check": " 체크박스",
}
# {line}: the guide's line; {expected}, {found}: words of guide and screen; {thing}: what kind of
# thing the guide calls it; {screen}: the screen's title. `settle` chooses the particles.
MESSAGES = {
    "relabelled": "가이드 {line}행: '{expected}'{thing}이(가) 화면에 없습니다. 같은 자리에 '{found}'이(가) 있습니다.",
    "elsewhere": "가이드 {line}행: 화면의 '{expected}'{thing}은(는) 가이드가 말하는 것이 아닙니다. 가이드대로 되는 것은 '{found}'입니다.",
    "untrue": "가이드 {line}행: 화면은 '{expected}'이(가) 된 것처럼 말하지만 사실이 아닙니다: '{found}'",
    "wrong-role": "가이드 {line}행: '{label}'은(는) {expected}(이)라고 쓰여 있지만 화면에서는 {found}입니다.",
    "misplaced": "가이드 {line}행: '{label}'은(는) {expected}에 있다고 쓰여 있지만 화면에서는 {found}에 있습니다.",
    "removed": "가이드 {line}행: '{expected}'{thing}이(가) 화면 '{screen}'에 없습니다.",
    "removed-whole": "가이드 {line}행: 이 문장이 말하는 화면이 나오지 않습니다({expected}). 대신 화면 '{screen}'이(가) 나옵니다.",
    "reordered": "가이드 {line}행: '{expected}'은(는) 이 순서가 아니라 나중에 화면 '{found}'에서 나옵니다.",
    "undocumented-screen": "가이드 {line}행 다음에 가이드에 없는 화면 '{found}'이(가) 나옵니다.",
    "undocumented-control": "가이드 {line}행: 가이드에 없는 '{found}'을(를) 채워야 넘어갈 수 있습니다.",
    "undocumented-press": "가이드 {line}행: 가이드에 없는 '{found}'을(를) 눌러야 넘어갈 수 있습니다.",
    "option-removed": "가이드 {line}행: 선택지 '{expected}'이(가) 화면 '{screen}'에 없습니다.",
    "fact-changed": "가이드 {line}행: '{expected}'(이)라고 쓰여 있지만 화면에는 '{found}'(으)로 나옵니다.",
    "no-effect": "가이드 {line}행: '{expected}'{thing}을(를) 눌러도 아무 일도 일어나지 않습니다.",
    "disabled": "가이드 {line}행: '{expected}'{thing}이(가) 눌리지 않습니다(사용할 수 없는 상태).",
    "ambiguous": "가이드 {line}행: '{expected}'{thing}이(가) 화면에 여러 개 있습니다: {found}.",
    "outcome-missing": "가이드 {line}행: '{expected}' 결과가 화면 '{screen}'에 나타나지 않습니다.",
}
NOTES = {
    "name": "이름의 표기만 다릅니다: '{expected}' → '{found}'",
    "elsewhere": "화면 '{expected}'에서 시키는 대로 전화기로 인증을 마쳤습니다",
    "role": "종류만 다릅니다: {expected} → {found}",
}
UNOBSERVED = "'{words}': 이 부분은 확인할 수 있는 사실이 아니어서 판정에 들어 있지 않습니다."
NOTHING = "없음"
OR_ELSE = " 또는 '{alternative}'일 수 있습니다."
WRITE = " '{suggestion}'(으)로 고쳐 쓰십시오."
ADD = " '{suggestion}'을(를) 가이드에 더하십시오."
