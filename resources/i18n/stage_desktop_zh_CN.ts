<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Amounts</name>
    <message>
        <source>ends {clock}</source>
        <translation>预计 {clock} 下播</translation>
    </message>
    <message>
        <source>held {held}</source>
        <translation>已暂停 {held}</translation>
    </message>
    <message>
        <source>in {wait}</source>
        <translation>{wait} 后</translation>
    </message>
    <message>
        <source>log behind: {count}</source>
        <translation>日志待写 {count} 条</translation>
    </message>
    <message>
        <source>log saved ✓</source>
        <translation>日志已保存 ✓</translation>
    </message>
    <message>
        <source>of {length}</source>
        <translation>共 {length}</translation>
    </message>
    <message>
        <source>on air {duration}</source>
        <translation>已播 {duration}</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>over by {overtime}</source>
        <translation>超时 {overtime}</translation>
    </message>
    <message>
        <source>stock {count}</source>
        <translation>库存 {count}</translation>
    </message>
    <message>
        <source>{amount} early</source>
        <translation>早 {amount}</translation>
    </message>
    <message>
        <source>{amount} late</source>
        <translation>晚 {amount}</translation>
    </message>
</context>
<context>
    <name>CueKind</name>
    <message>
        <source>Announce winners</source>
        <translation>报中奖名单</translation>
    </message>
    <message>
        <source>Boost brings viewers</source>
        <translation>投流起量</translation>
    </message>
    <message>
        <source>Boost ends</source>
        <translation>投流结束</translation>
    </message>
    <message>
        <source>Change price</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>Check link, stock, coupon</source>
        <translation>查链接/库存/券</translation>
    </message>
    <message>
        <source>Clear product card</source>
        <translation>取消讲解</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Draw giveaway</source>
        <translation>开奖</translation>
    </message>
    <message>
        <source>Drop giveaway</source>
        <translation>发福利</translation>
    </message>
    <message>
        <source>Giveaway ends</source>
        <translation>福利结束</translation>
    </message>
    <message>
        <source>Lead over to next</source>
        <translation>转款</translation>
    </message>
    <message>
        <source>Order boost</source>
        <translation>下单投流</translation>
    </message>
    <message>
        <source>Pop product card</source>
        <translation>弹讲解卡</translation>
    </message>
    <message>
        <source>Prepare giveaway</source>
        <translation>备福利</translation>
    </message>
    <message>
        <source>Prepare product</source>
        <translation>备品</translation>
    </message>
    <message>
        <source>Sale opens</source>
        <translation>开抢</translation>
    </message>
</context>
<context>
    <name>CueOutcome</name>
    <message>
        <source>ahead</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>due, still open</source>
        <translation>到点未做</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏做</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>没轮到</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>CueStatus</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>到点</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏做</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>stand by</source>
        <translation>预备</translation>
    </message>
</context>
<context>
    <name>EndCause</name>
    <message>
        <source>by a jump</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>by a restart</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>by an inserted segment</source>
        <translation>插播</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>by the end of the show</source>
        <translation>下播</translation>
    </message>
</context>
<context>
    <name>EndRule</name>
    <message>
        <source>ends by hand (GO)</source>
        <translation>手动结束(GO)</translation>
    </message>
    <message>
        <source>ends by itself</source>
        <translation>到点自动结束</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>ahead</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已播</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>被打断</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>没播到</translation>
    </message>
    <message>
        <source>on air</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>跳过去了</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>重来过</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>ended</source>
        <translation>已下播</translation>
    </message>
    <message>
        <source>last segment over: end the show</source>
        <translation>最后一环节已结束,请下播</translation>
    </message>
    <message>
        <source>on air</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>待开播</translation>
    </message>
    <message>
        <source>waiting for the fixed start</source>
        <translation>等待整点开始</translation>
    </message>
</context>
<context>
    <name>ProductRole</name>
    <message>
        <source>encore</source>
        <translation>返场</translation>
    </message>
    <message>
        <source>finale</source>
        <translation>压轴</translation>
    </message>
    <message>
        <source>hero</source>
        <translation>主推</translation>
    </message>
    <message>
        <source>profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>过款</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>引流</translation>
    </message>
    <message>
        <source>welfare</source>
        <translation>福利</translation>
    </message>
</context>
<context>
    <name>Rejection</name>
    <message>
        <source>Cue {cue} is already done.</source>
        <translation>提示 {cue} 已经完成。</translation>
    </message>
    <message>
        <source>Cue {cue} is already due.</source>
        <translation>提示 {cue} 已经到点。</translation>
    </message>
    <message>
        <source>Cue {cue} was skipped.</source>
        <translation>提示 {cue} 已跳过。</translation>
    </message>
    <message>
        <source>GO was just pressed: the second press was not taken.</source>
        <translation>刚按过 GO,第二下没有生效。</translation>
    </message>
    <message>
        <source>Give a time by which to put the cue off.</source>
        <translation>请给出要推迟多久。</translation>
    </message>
    <message>
        <source>Nothing is on air. Press GO for the next.</source>
        <translation>当前没有在播环节。按 GO 进入下一环节。</translation>
    </message>
    <message>
        <source>Segment {number} is already skipped.</source>
        <translation>环节 {number} 已经跳过。</translation>
    </message>
    <message>
        <source>Segment {number} is not skipped.</source>
        <translation>环节 {number} 没有被跳过。</translation>
    </message>
    <message>
        <source>Segment {number} is on air now.</source>
        <translation>环节 {number} 正在播。</translation>
    </message>
    <message>
        <source>Segment {number} is over. Jump to it to run it again.</source>
        <translation>环节 {number} 已经播完。要返场请用跳转。</translation>
    </message>
    <message>
        <source>That changes nothing.</source>
        <translation>没有任何变化。</translation>
    </message>
    <message>
        <source>That is before the previous segment began. Give a shorter time.</source>
        <translation>比上一环节开始还早,请缩短时间。</translation>
    </message>
    <message>
        <source>That is not earlier than the start that is logged.</source>
        <translation>并不早于已记录的开始时间。</translation>
    </message>
    <message>
        <source>That would leave less than no time.</source>
        <translation>时长会变成负数,未执行。</translation>
    </message>
    <message>
        <source>The countdown is already held. Press Hold again to go on.</source>
        <translation>倒计时已经暂停。再按一次暂停键继续。</translation>
    </message>
    <message>
        <source>The countdown is not held.</source>
        <translation>倒计时没有暂停。</translation>
    </message>
    <message>
        <source>The note is empty. Write a word first.</source>
        <translation>备注是空的,请先写内容。</translation>
    </message>
    <message>
        <source>The script has no segment to run. Add one, or take one back from skipped.</source>
        <translation>脚本里没有可播的环节。请添加环节,或恢复一个已跳过的环节。</translation>
    </message>
    <message>
        <source>The show cannot have started in the future. Give how long ago it was.</source>
        <translation>开播时间不能在将来。请填多久之前开播。</translation>
    </message>
    <message>
        <source>The show has already started.</source>
        <translation>已经开播了。</translation>
    </message>
    <message>
        <source>The show has ended. Undo takes the end back.</source>
        <translation>已经下播。按撤销可收回下播。</translation>
    </message>
    <message>
        <source>The show has not started. Press GO to start.</source>
        <translation>还没开播。按 GO 开播。</translation>
    </message>
    <message>
        <source>There is already a segment {number}. Choose another number.</source>
        <translation>已有环节 {number},请换一个序号。</translation>
    </message>
    <message>
        <source>There is no open cue {cue}.</source>
        <translation>没有待办的提示 {cue}。</translation>
    </message>
    <message>
        <source>There is no segment {segment}.</source>
        <translation>没有环节 {segment}。</translation>
    </message>
    <message>
        <source>There is no step to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>This is the last segment. Press End to end the show.</source>
        <translation>这是最后一个环节。要结束请按下播。</translation>
    </message>
    <message>
        <source>This segment was held: its start cannot be moved back any more.</source>
        <translation>本环节暂停过,不能再改开始时间。</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Ads</source>
        <translation>投手</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助播</translation>
    </message>
    <message>
        <source>Floor director</source>
        <translation>场控</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运营</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>中控</translation>
    </message>
</context>
<context>
    <name>RunBadge</name>
    <message>
        <source>LIVE</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟</translation>
    </message>
</context>
<context>
    <name>RunKind</name>
    <message>
        <source>live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
</context>
<context>
    <name>SegmentKind</name>
    <message>
        <source>Break</source>
        <translation>垫播休息</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>收尾预告</translation>
    </message>
    <message>
        <source>Encore</source>
        <translation>返场</translation>
    </message>
    <message>
        <source>Finale</source>
        <translation>压轴</translation>
    </message>
    <message>
        <source>Flash sale</source>
        <translation>整点秒杀</translation>
    </message>
    <message>
        <source>Hero item</source>
        <translation>主推款</translation>
    </message>
    <message>
        <source>Host handover</source>
        <translation>主播交接</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>插播</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Lottery</source>
        <translation>抽奖开奖</translation>
    </message>
    <message>
        <source>Profit item</source>
        <translation>利润款</translation>
    </message>
    <message>
        <source>Quick items</source>
        <translation>快速过款</translation>
    </message>
    <message>
        <source>Traffic item</source>
        <translation>引流款</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>转款过渡</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>开场暖场</translation>
    </message>
    <message>
        <source>Welfare item</source>
        <translation>福利款</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>注意</translation>
    </message>
</context>
</TS>
