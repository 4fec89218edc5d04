"""Korean particles go by how the word before them is read."""

from __future__ import annotations

import pytest

from guidewalk.judge.particles_ko import settle


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("'확인'이(가) 없습니다", "'확인'이 없습니다"),
        ("'계좌비밀번호'이(가) 있습니다", "'계좌비밀번호'가 있습니다"),
        ("'인증센터' 탭을(를) 누르면", "'인증센터' 탭을 누르면"),
        ("'3년'(으)로 고쳐", "'3년'으로 고쳐"),
        ("'개설'(으)로 고쳐", "'개설'로 고쳐"),
        ("'OTP'은(는) 없습니다", "'OTP'는 없습니다"),
        ("'02-1599-9999'(으)로", "'02-1599-9999'로"),
        ("'코드 7'(으)로", "'코드 7'로"),
        ("'2 ~ 3'을(를)", "'2 ~ 3'을"),
        ("'≡'이(가) 없습니다", "'≡'이(가) 없습니다"),
        ("'국민은행 (모의 은행)'에 '글자'(이)라고", "'국민은행 (모의 은행)'에 '글자'라고"),
    ],
)
def test_a_particle_fits_the_sound_before_it_or_both_stay(written: str, settled: str):
    assert settle(written) == settled
