"""Traditional characters of run sheets as their simplified forms, so that one alias serves both.

Only for comparing headers, units and fixed words: what a cell says is kept as it was written.
"""

from __future__ import annotations

# Pairs: the traditional character and its simplified form.
_PAIRS = (
    "時时間间環环節节長长產产開开場场結结備备註注話话術术賣卖點点價价庫库優优機机製制贈赠"
    "觀观眾众編编號号順顺類类標标題题內内鐘钟計计講讲預预數数單单貨货連连鏈链貼贴圖图畫画動动"
    "對对應应說说責责負负務务總总當当現现實实銷销額额達达標标購购買买廣广預预熱热獎奖紅红禮礼"
    "搶抢拋抛換换過过進进運运營营導导員员輔辅協协調调確确認认項项記记錄录檢检輸输顯显"
    "終终後后個个兩两約约從从幾几誰谁這这為为與与並并萬万億亿幣币塊块張张條条隻只臺台檔档"
    "歷历區区視视頻频聲声樂乐燈灯攝摄組组級级細细資资訊讯較较補补複复選选擇择樣样質质適适飾饰"
    "滿满減减領领發发佈布傳传參参與与關关閉闭暫暂續续繼继稱称淩凌晝昼語语問问覆复"
    "試试護护膚肤髮发藥药飲饮鮮鲜電电腦脑網网絡络書书筆笔紙纸車车門门"
    "裡里裏里麼么樓楼東东國国際际華华語语課课訂订貴贵賤贱費费賬账財财貿贸辦办處处"
    "線线絲丝織织緊紧鬆松輪轮轉转軟软輕轻鎖锁鏡镜鏈链鐵铁錢钱銀银門门閃闪陣阵際际隊队陽阳"
    "評评論论贊赞擊击漲涨"
    "雙双離离難难雲云頂顶頁页頭头風风飛飞館馆馬马體体魚鱼麗丽黃黄齊齐劃划獲获"
)
_TABLE = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))


def simplified(text: str) -> str:
    """The text with the traditional characters of that list in their simplified forms."""
    return text if text.isascii() else text.translate(_TABLE)
