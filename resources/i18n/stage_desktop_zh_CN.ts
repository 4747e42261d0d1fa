<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Action</name>
    <message>
        <source>+15s</source>
        <translation>+15秒</translation>
    </message>
    <message>
        <source>+1m</source>
        <translation>+1分</translation>
    </message>
    <message>
        <source>15 seconds less</source>
        <translation>减 15 秒</translation>
    </message>
    <message>
        <source>15 seconds more</source>
        <translation>加 15 秒</translation>
    </message>
    <message>
        <source>Answer a message at the bottom</source>
        <translation>回应底部的消息</translation>
    </message>
    <message>
        <source>Back to the current segment</source>
        <translation>回到当前环节</translation>
    </message>
    <message>
        <source>Change the duration of the selected segment</source>
        <translation>修改选中环节的时长</translation>
    </message>
    <message>
        <source>Cue 1 to 9 is done</source>
        <translation>完成第 1 至 9 条提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Edit the script · there, the panel beside</source>
        <translation>编辑脚本 · 编辑器中的右侧面板</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>结束直播</translation>
    </message>
    <message>
        <source>End the show (press twice)</source>
        <translation>结束直播（按两次）</translation>
    </message>
    <message>
        <source>End: sure?</source>
        <translation>确认结束？</translation>
    </message>
    <message>
        <source>Fire now</source>
        <translation>立即触发</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>下一环节</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the countdown, or let it go on</source>
        <translation>暂停或继续倒计时</translation>
    </message>
    <message>
        <source>Insert a segment now</source>
        <translation>立即插入一个环节</translation>
    </message>
    <message>
        <source>It started earlier than GO was pressed</source>
        <translation>实际开始早于按键</translation>
    </message>
    <message>
        <source>Jump to the selected segment</source>
        <translation>跳到选中的环节</translation>
    </message>
    <message>
        <source>Look back on runs</source>
        <translation>复盘各场次</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Mark this moment in the log</source>
        <translation>在日志中标记此刻</translation>
    </message>
    <message>
        <source>Move the selected segment down</source>
        <translation>下移选中的环节</translation>
    </message>
    <message>
        <source>Move the selected segment up</source>
        <translation>上移选中的环节</translation>
    </message>
    <message>
        <source>Note sales and people online</source>
        <translation>记录 GMV 和在线人数</translation>
    </message>
    <message>
        <source>One minute less</source>
        <translation>减 1 分钟</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>加 1 分钟</translation>
    </message>
    <message>
        <source>Postpone by one minute</source>
        <translation>推迟 1 分钟</translation>
    </message>
    <message>
        <source>Restart the segment on air</source>
        <translation>重新开始当前环节</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>START</source>
        <translation>开播</translation>
    </message>
    <message>
        <source>Selected cue: done, skip, fire now, one minute later</source>
        <translation>选中的提示：完成、跳过、立即触发、推迟 1 分钟</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示快捷键</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip cue 1 to 9</source>
        <translation>跳过第 1 至 9 条提示</translation>
    </message>
    <message>
        <source>Skip the selected or next segment, or take it back</source>
        <translation>跳过选中或下一环节，或恢复它</translation>
    </message>
    <message>
        <source>Skip this cue</source>
        <translation>跳过这条提示</translation>
    </message>
    <message>
        <source>Skip {number}</source>
        <translation>跳过 {number}</translation>
    </message>
    <message>
        <source>Start the show, then go to the next segment</source>
        <translation>开播；开播后进入下一环节</translation>
    </message>
    <message>
        <source>Take a way out: squeeze, drop, both, let it slide</source>
        <translation>选一条补救办法:压缩、砍掉、两者、顺延</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Unskip {number}</source>
        <translation>恢复 {number}</translation>
    </message>
    <message>
        <source>Write a note into the log</source>
        <translation>在日志中写备注</translation>
    </message>
    <message>
        <source>−15s</source>
        <translation>−15秒</translation>
    </message>
    <message>
        <source>−1m</source>
        <translation>−1分</translation>
    </message>
</context>
<context>
    <name>ActionGroup</name>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Time of the segment on air</source>
        <translation>当前环节的时间</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>后续环节</translation>
    </message>
</context>
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
    <message>
        <source>{days}d {hours}h</source>
        <translation>{days}天{hours}小时</translation>
    </message>
    <message>
        <source>{hours}h {minutes}m</source>
        <translation>{hours}时{minutes}分</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Ad buyer</source>
        <translation>投手</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助播</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Before the show</source>
        <translation>开播前</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>Boosts</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>Budget and bid</source>
        <translation>预算与出价</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>起量时段</translation>
    </message>
    <message>
        <source>Ends or draws</source>
        <translation>结束/开奖</translation>
    </message>
    <message>
        <source>FIXED</source>
        <translation>硬时间</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>对准环节</translation>
    </message>
    <message>
        <source>Floor director</source>
        <translation>场控</translation>
    </message>
    <message>
        <source>Fri {date}</source>
        <translation>{date} 周五</translation>
    </message>
    <message>
        <source>GMV target</source>
        <translation>GMV目标</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>Giveaways</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>发起</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限购</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>日常价</translation>
    </message>
    <message>
        <source>Live price</source>
        <translation>直播价</translation>
    </message>
    <message>
        <source>Mon {date}</source>
        <translation>{date} 周一</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开抢</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>中控</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>最晚下单</translation>
    </message>
    <message>
        <source>Over by {clock} at the latest</source>
        <translation>最晚 {clock} 下播</translation>
    </message>
    <message>
        <source>Planned {planned} of {budget}</source>
        <translation>已排投流 {planned} / 预算 {budget}</translation>
    </message>
    <message>
        <source>Prepare and do</source>
        <translation>备什么、做什么</translation>
    </message>
    <message>
        <source>Price {price}</source>
        <translation>到手价 {price}</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Running order</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Sat {date}</source>
        <translation>{date} 周六</translation>
    </message>
    <message>
        <source>Say and do</source>
        <translation>说什么、做什么</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Segment and product</source>
        <translation>环节与商品</translation>
    </message>
    <message>
        <source>Sign-off {clock}</source>
        <translation>下播 {clock}</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Sun {date}</source>
        <translation>{date} 周日</translation>
    </message>
    <message>
        <source>This show has no boosts.</source>
        <translation>本场没有投流。</translation>
    </message>
    <message>
        <source>Thu {date}</source>
        <translation>{date} 周四</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Times are from the start of the show.</source>
        <translation>时间从开播算起。</translation>
    </message>
    <message>
        <source>Tue {date}</source>
        <translation>{date} 周二</translation>
    </message>
    <message>
        <source>T±</source>
        <translation>T±</translation>
    </message>
    <message>
        <source>Wed {date}</source>
        <translation>{date} 周三</translation>
    </message>
    <message>
        <source>Who may enter</source>
        <translation>参与条件</translation>
    </message>
    <message>
        <source>ends by itself</source>
        <translation>到点自动</translation>
    </message>
    <message>
        <source>limit {count}</source>
        <translation>限购 {count}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>usually {price}</source>
        <translation>日常价 {price}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{number} end {by}</source>
        <translation>{number} 结束{by}</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Run {run}</source>
        <translation>场次 {run}</translation>
    </message>
    <message>
        <source>Run {run}: {title} · {kind} · {drift}</source>
        <translation>场次 {run}：{title} · {kind} · {drift}</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>{amount}/min</source>
        <translation>{amount}/分</translation>
    </message>
    <message>
        <source>{host}: {time} on air</source>
        <translation>{host}：在播 {time}</translation>
    </message>
    <message>
        <source>{host}: {time} on air, GMV {amount} an hour</source>
        <translation>{host}：在播 {time}，每小时成交额 {amount}</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Cues: {parts}</source>
        <translation>提示:{parts}</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody does the cues of a simulation; with --actions somebody does.</source>
        <translation>模拟时没有人去做提示;用 --actions 可以安排人去做。</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Run {run} is in the log. Nobody ended the show.</source>
        <translation>第 {run} 场已在日志里,没有人结束直播。</translation>
    </message>
    <message>
        <source>Run {run} is in the log. The show ended: {drift}.</source>
        <translation>场次 {run} 已入日志。下播:{drift}。</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>{errors} errors, {warnings} warnings, {infos} remarks</source>
        <translation>错误 {errors},注意 {warnings},提示 {infos}</translation>
    </message>
    <message>
        <source>{title}: {segments} segments, {products} products, {giveaways} giveaways, {boosts} boosts</source>
        <translation>{title}:环节 {segments},商品 {products},福利 {giveaways},投流 {boosts}</translation>
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
        <source>Change price back</source>
        <translation>改回价</translation>
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
    <name>Detail</name>
    <message>
        <source>a device, not a file</source>
        <translation>是设备,不是文件</translation>
    </message>
    <message>
        <source>it declares a document type, as no workbook does</source>
        <translation>它声明了文档类型，正常的工作簿不会这样</translation>
    </message>
    <message>
        <source>it is a ZIP file, or a damaged workbook</source>
        <translation>是 ZIP 文件,或工作簿已损坏</translation>
    </message>
    <message>
        <source>it is cut off or damaged</source>
        <translation>文件不完整或已损坏</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>its rows and columns cannot be told apart</source>
        <translation>分不出行和列</translation>
    </message>
    <message>
        <source>neither a workbook nor a table of text</source>
        <translation>既不是工作簿也不是文本表格</translation>
    </message>
    <message>
        <source>the workbook is damaged</source>
        <translation>工作簿已损坏</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>All {stock} of {product} were sold, and segment {subject} {title} went on for {length}.</source>
        <translation>{product} 的 {stock} 件已售完，环节 {subject} {title} 仍继续了 {length}。</translation>
    </message>
    <message>
        <source>Between giveaways {other} and {subject} none was running for {length}.</source>
        <translation>福利 {other} 与 {subject} 之间有 {length} 没有福利在进行。</translation>
    </message>
    <message>
        <source>Boost {subject} ({tool}) took {measured} from order to effect; {planned} were planned.</source>
        <translation>投流 {subject}（{tool}）从下单到起量用了 {measured}，计划是 {planned}。</translation>
    </message>
    <message>
        <source>Boost {subject} brought people while segment {number} {title} ({kind}) was on air: the wrong product for a peak.</source>
        <translation>投流 {subject} 带来人流时，正在播环节 {number} {title}（{kind}）：峰值上的货不对。</translation>
    </message>
    <message>
        <source>Boost {subject} took effect in segment {number} {title}, not in segment {target} that it was to feed.</source>
        <translation>投流 {subject} 在环节 {number} {title} 起量，而不是它要承接的环节 {target}。</translation>
    </message>
    <message>
        <source>Boost {subject} took effect only {left} before the end of the show.</source>
        <translation>投流 {subject} 起量时离下播只剩 {left}。</translation>
    </message>
    <message>
        <source>Giveaway {subject} was drawn in segment {number} ({kind}), with nobody to speak.</source>
        <translation>福利 {subject} 在环节 {number}（{kind}）中开奖，没有人能讲。</translation>
    </message>
    <message>
        <source>Giveaway {subject} was drawn while nothing was on air.</source>
        <translation>福利 {subject} 开奖时没有环节在播。</translation>
    </message>
    <message>
        <source>Giveaway {subject} was drawn {late} late.</source>
        <translation>福利 {subject} 晚了 {late} 开奖。</translation>
    </message>
    <message>
        <source>Giveaway {subject} was ended {late} late.</source>
        <translation>福利 {subject} 晚了 {late} 结束。</translation>
    </message>
    <message>
        <source>Giveaway {subject} was launched {late} late.</source>
        <translation>福利 {subject} 晚了 {late} 发出。</translation>
    </message>
    <message>
        <source>Giveaway {subject} {prize} was drawn, but nobody announced who won.</source>
        <translation>福利 {subject} {prize} 已开奖，但没有人公布中奖者。</translation>
    </message>
    <message>
        <source>In band {subject} {spent} % of the budget were spent; {planned} % were planned.</source>
        <translation>时段 {subject} 花了预算的 {spent}%，计划是 {planned}%。</translation>
    </message>
    <message>
        <source>In segment {subject} {title} people online fell by {percent} %, from {before} to {after}, within a few minutes.</source>
        <translation>环节 {subject} {title} 中，在线人数几分钟内下降 {percent}%，从 {before} 到 {after}。</translation>
    </message>
    <message>
        <source>No giveaway was running in the {within} in which boost {subject} brought people.</source>
        <translation>投流 {subject} 带来人流的 {within} 内没有福利在进行。</translation>
    </message>
    <message>
        <source>Segment {subject} {title} began {early} before its fixed time.</source>
        <translation>环节 {subject} {title} 比固定时间早了 {early} 开始。</translation>
    </message>
    <message>
        <source>Segment {subject} {title} began {late} after its fixed time.</source>
        <translation>环节 {subject} {title} 比固定时间晚了 {late} 开始。</translation>
    </message>
    <message>
        <source>Segment {subject} {title} sold best with {rate} a minute (average {average}), and did not come back.</source>
        <translation>环节 {subject} {title} 每分钟卖 {rate}，全场最好（平均 {average}），却没有返场。</translation>
    </message>
    <message>
        <source>Segment {subject} {title} took {over} ({percent} %) longer than planned.</source>
        <translation>环节 {subject} {title} 比计划多用了 {over}（{percent}%）。</translation>
    </message>
    <message>
        <source>Segment {subject} {title} took {percent} % longer than planned, while sales fell from {before} to {after} a minute in its last third.</source>
        <translation>环节 {subject} {title} 超时 {percent}%，而最后三分之一的分钟成交额从 {before} 降到 {after}。</translation>
    </message>
    <message>
        <source>Segment {subject} {title} was rushed: {actual} of the planned {planned} ({percent} %).</source>
        <translation>环节 {subject} {title} 过得太赶：计划 {planned}，实际 {actual}（{percent}%）。</translation>
    </message>
    <message>
        <source>The price of {subject} was not put back: {prices}.</source>
        <translation>{subject} 的价格没有改回：{prices}。</translation>
    </message>
    <message>
        <source>The show began {late} late.</source>
        <translation>开播晚了 {late}。</translation>
    </message>
    <message>
        <source>The show ended before segment {subject} {title} was reached.</source>
        <translation>下播时还没轮到环节 {subject} {title}。</translation>
    </message>
    <message>
        <source>The show took {over} longer than planned and ended {drift} late.</source>
        <translation>整场比计划多用了 {over}，下播晚了 {drift}。</translation>
    </message>
    <message>
        <source>The welfare item {subject} {name} for returning fans was never on air (segment {number}).</source>
        <translation>给老粉的福利款 {subject} {name} 一直没有上（环节 {number}）。</translation>
    </message>
    <message>
        <source>The winners of giveaway {subject} were announced {late} late.</source>
        <translation>福利 {subject} 的中奖者晚了 {late} 公布。</translation>
    </message>
    <message>
        <source>{host} had been on air for {length} without a pause around the peak of {online} people.</source>
        <translation>在线峰值 {online} 人前后，{host} 已连续在播 {length} 没有休息。</translation>
    </message>
    <message>
        <source>{missed} of {due} cues of the role “{role}” were missed.</source>
        <translation>“{role}”的 {due} 个提示中漏了 {missed} 个。</translation>
    </message>
</context>
<context>
    <name>Drill</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>After</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Begin the drill</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>Drill no.</source>
        <translation>演练编号</translation>
    </message>
    <message>
        <source>Fire drill</source>
        <translation>应急演练</translation>
    </message>
    <message>
        <source>Fire drill: {count} incidents will come. Space begins, , and . set the speed.</source>
        <translation>应急演练：将有 {count} 次突发。空格开始，按 , 和 . 调速。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本场</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>如何处置</translation>
    </message>
    <message>
        <source>In</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>突发次数</translation>
    </message>
    <message>
        <source>Nothing that is chosen has a place in this script. Choose more.</source>
        <translation>选中的情况在此脚本里都用不上，请多选几项。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Slack: before → incident → answer</source>
        <translation>余量：之前 → 突发 → 处置后</translation>
    </message>
    <message>
        <source>Space chooses · A all · Tab to the numbers · an incident slows the clock down to ×1</source>
        <translation>空格选中 · A 全选 · Tab 到数字 · 突发时时钟降到 ×1</translation>
    </message>
    <message>
        <source>The drill is over: {score}.</source>
        <translation>演练结束：{score}。</translation>
    </message>
    <message>
        <source>The host was told: {text}</source>
        <translation>已告知主播：{text}</translation>
    </message>
    <message>
        <source>The host&apos;s window is back</source>
        <translation>主播窗口已恢复</translation>
    </message>
    <message>
        <source>The same number plays the same drill again</source>
        <translation>同一编号会重现同一场演练</translation>
    </message>
    <message>
        <source>The score stands here when the drill is over.</source>
        <translation>演练结束后，这里显示成绩。</translation>
    </message>
    <message>
        <source>Time to answer, seconds</source>
        <translation>处置时限，秒</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>draw of {ref}</source>
        <translation>{ref} 开奖</translation>
    </message>
    <message>
        <source>effect of {ref}</source>
        <translation>{ref} 见效</translation>
    </message>
    <message>
        <source>hard end</source>
        <translation>硬性结束</translation>
    </message>
    <message>
        <source>hard start of {ref}</source>
        <translation>{ref} 定点开始</translation>
    </message>
    <message>
        <source>no place in this script</source>
        <translation>此脚本用不上</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>{in_time} of {all} answered in time, {per_cent} %, usually {usual}</source>
        <translation>{all} 次中 {in_time} 次及时，得分 {per_cent} %，通常 {usual}</translation>
    </message>
    <message>
        <source>{incident}: answered by {answer} after {after}</source>
        <translation>{incident}：{after} 后以“{answer}”处置</translation>
    </message>
    <message>
        <source>{moment}: met</source>
        <translation>{moment}：赶上</translation>
    </message>
    <message>
        <source>{moment}: missed by {by}</source>
        <translation>{moment}：晚 {by}</translation>
    </message>
    <message>
        <source>{moment}: not reached</source>
        <translation>{moment}：未到</translation>
    </message>
    <message>
        <source>× not answered</source>
        <translation>× 未处置</translation>
    </message>
    <message>
        <source>△ too late</source>
        <translation>△ 超时</translation>
    </message>
    <message>
        <source>✓ in time</source>
        <translation>✓ 及时</translation>
    </message>
</context>
<context>
    <name>EditStep</name>
    <message>
        <source>clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>delete ({count})</source>
        <translation>删除({count})</translation>
    </message>
    <message>
        <source>duplicate ({count})</source>
        <translation>复制({count})</translation>
    </message>
    <message>
        <source>durations from earlier shows</source>
        <translation>采用以往场次的时长</translation>
    </message>
    <message>
        <source>durations from takes</source>
        <translation>采用试讲时长</translation>
    </message>
    <message>
        <source>edits during the show</source>
        <translation>直播中的修改</translation>
    </message>
    <message>
        <source>entry in {column}</source>
        <translation>修改{column}</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>group ({count})</source>
        <translation>分组({count})</translation>
    </message>
    <message>
        <source>insert ({count})</source>
        <translation>插入({count})</translation>
    </message>
    <message>
        <source>leads from earlier shows</source>
        <translation>采用以往场次的提前量</translation>
    </message>
    <message>
        <source>merge of a sheet</source>
        <translation>合并表格</translation>
    </message>
    <message>
        <source>move ({count})</source>
        <translation>移动({count})</translation>
    </message>
    <message>
        <source>number from 1</source>
        <translation>重新编号</translation>
    </message>
    <message>
        <source>paste ({count})</source>
        <translation>粘贴({count})</translation>
    </message>
    <message>
        <source>ungroup ({count})</source>
        <translation>取消分组({count})</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>As edited: ends {clock}, {length} in all</source>
        <translation>改后：{clock}结束，共{length}</translation>
    </message>
    <message>
        <source>As edited: {length} in all</source>
        <translation>改后：共{length}</translation>
    </message>
    <message>
        <source>Assistant does</source>
        <translation>助播</translation>
    </message>
    <message>
        <source>Back to the show</source>
        <translation>回到直播</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>节拍</translation>
    </message>
    <message>
        <source>Choose from list</source>
        <translation>从列表选择</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Duplicate rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Edit script</source>
        <translation>编辑脚本</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Find in all columns</source>
        <translation>在所有列中查找</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Fixed start</source>
        <translation>定点开始</translation>
    </message>
    <message>
        <source>GMV target</source>
        <translation>GMV目标</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Group {count}</source>
        <translation>分组 {count}</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Host says</source>
        <translation>主播要点</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>分组名称</translation>
    </message>
    <message>
        <source>New show</source>
        <translation>新场次</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>下一个提示</translation>
    </message>
    <message>
        <source>No rows yet: Ctrl+Enter makes one.</source>
        <translation>还没有内容:按 Ctrl+Enter 新建一行。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing to mend in this row.</source>
        <translation>这一行没有需要修改的地方。</translation>
    </message>
    <message>
        <source>Number from 1</source>
        <translation>从 1 重新编号</translation>
    </message>
    <message>
        <source>On air: its number and its times stay as they are.</source>
        <translation>正在直播:序号和时间不能改。</translation>
    </message>
    <message>
        <source>Operator does</source>
        <translation>中控动作</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>到手价</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Rundown</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>保存(&amp;A)</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Segment {number} starts at {start}: {length} earlier than before. Ctrl+Z undoes.</source>
        <translation>环节{number}改为{start}开始，比原来早{length}。Ctrl+Z撤销。</translation>
    </message>
    <message>
        <source>Segment {number} starts at {start}: {length} later than before. Ctrl+Z undoes.</source>
        <translation>环节{number}改为{start}开始，比原来晚{length}。Ctrl+Z撤销。</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select whole rows</source>
        <translation>选择整行</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>This has been on air: read only.</source>
        <translation>已经播过:只读。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消分组</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>save elsewhere</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>save over it</source>
        <translation>覆盖保存</translation>
    </message>
    <message>
        <source>{file} would get the layout of this program: its own columns and colours would be lost.</source>
        <translation>{file} 会换成本程序的版式:它自己的列和颜色会丢失。</translation>
    </message>
    <message>
        <source>{reason} ({count} cells kept what they said)</source>
        <translation>{reason}({count} 个单元格保持原样)</translation>
    </message>
</context>
<context>
    <name>EditorPanes</name>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Ad budget</source>
        <translation>投放预算</translation>
    </message>
    <message>
        <source>Add a boost</source>
        <translation>添加投流</translation>
    </message>
    <message>
        <source>Add a count</source>
        <translation>添加预约数</translation>
    </message>
    <message>
        <source>Add a cue</source>
        <translation>添加提示</translation>
    </message>
    <message>
        <source>Add a giveaway</source>
        <translation>添加福利</translation>
    </message>
    <message>
        <source>Add a host card</source>
        <translation>添加主播卡</translation>
    </message>
    <message>
        <source>Add a part of the show</source>
        <translation>添加时段</translation>
    </message>
    <message>
        <source>Add a piece of the warm-up</source>
        <translation>添加预热内容</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>添加检查项</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加货品</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>出价</translation>
    </message>
    <message>
        <source>Boosts</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>倒计时</translation>
    </message>
    <message>
        <source>Counted at</source>
        <translation>统计时间</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>开奖</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Effect at</source>
        <translation>见效时刻</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时刻</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>For segment</source>
        <translation>服务环节</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>GMV target</source>
        <translation>GMV 目标</translation>
    </message>
    <message>
        <source>Giveaways</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主播卡</translation>
    </message>
    <message>
        <source>How to enter</source>
        <translation>参与方式</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>In segments</source>
        <translation>所在环节</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>提前量</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限购</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>日常价</translation>
    </message>
    <message>
        <source>Live price</source>
        <translation>直播价</translation>
    </message>
    <message>
        <source>Must end by</source>
        <translation>最晚结束</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No counts yet: add the first, with its time.</source>
        <translation>还没有预约数：请添加第一条，写上时间。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Of plan</source>
        <translation>计划完成</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠机制</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>仅一次</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开抢时刻</translation>
    </message>
    <message>
        <source>Order at</source>
        <translation>下单时刻</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>人设</translation>
    </message>
    <message>
        <source>Phrases to avoid</source>
        <translation>忌用话术</translation>
    </message>
    <message>
        <source>Phrases to use</source>
        <translation>常用话术</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开播</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>已配置</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放单</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>预约人数</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>投放比例</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已花</translation>
    </message>
    <message>
        <source>Stand-by</source>
        <translation>预备</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>款式</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供应准备</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容许</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>投放时长</translation>
    </message>
    <message>
        <source>budget {of}</source>
        <translation>预算 {of}</translation>
    </message>
    <message>
        <source>budget {total}</source>
        <translation>预算合计 {total}</translation>
    </message>
    <message>
        <source>budget {total} of {of}: {left} left</source>
        <translation>预算合计 {total} / {of}，剩余 {left}</translation>
    </message>
    <message>
        <source>budget {total} of {of}: {left} too much</source>
        <translation>预算合计 {total} / {of}，超出 {left}</translation>
    </message>
    <message>
        <source>next: {due} {title}</source>
        <translation>下一项：{due} {title}</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>未定类型</translation>
    </message>
    <message>
        <source>price × stock {value}</source>
        <translation>直播价 × 库存 {value}</translation>
    </message>
    <message>
        <source>price × stock {value} = {percent}% of the GMV target</source>
        <translation>直播价 × 库存 {value}，为 GMV 目标的 {percent}%</translation>
    </message>
    <message>
        <source>shares sum to 100 % ✓</source>
        <translation>占比合计 100 % ✓</translation>
    </message>
    <message>
        <source>shares sum to {share} %: {left} % missing</source>
        <translation>占比合计 {share} %，还差 {left} %</translation>
    </message>
    <message>
        <source>shares sum to {share} %: {left} % too much</source>
        <translation>占比合计 {share} %，多出 {left} %</translation>
    </message>
    <message>
        <source>spent {spent}</source>
        <translation>已花 {spent}</translation>
    </message>
    <message>
        <source>{count} boosts</source>
        <translation>{count} 个投流</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 个货品</translation>
    </message>
    <message>
        <source>{count} reservations, {at}</source>
        <translation>{at}，预约 {count} 人</translation>
    </message>
    <message>
        <source>{count} reservations, {at} ({more})</source>
        <translation>{at}，预约 {count} 人（{more}）</translation>
    </message>
    <message>
        <source>{count} written; those of giveaways, boosts and products follow from them</source>
        <translation>手写 {count} 个；福利、投流和货品的提示由它们推算</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>完成 {done} / {count}</translation>
    </message>
    <message>
        <source>{ready} of {count} prepared</source>
        <translation>已配置 {ready} / {count}</translation>
    </message>
</context>
<context>
    <name>EditorSide</name>
    <message>
        <source>Choose products…  Ctrl+P</source>
        <translation>选择货品…  Ctrl+P</translation>
    </message>
    <message>
        <source>Ctrl+B goes into this panel and back.</source>
        <translation>Ctrl+B 进入此面板，再按返回。</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>查找货品</translation>
    </message>
    <message>
        <source>Hanging on it</source>
        <translation>挂在这个环节上</translation>
    </message>
    <message>
        <source>Its moments</source>
        <translation>它的时刻</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Products of this segment</source>
        <translation>本环节的货品</translation>
    </message>
    <message>
        <source>Select a row to see what belongs to it.</source>
        <translation>选择一行，查看与它有关的内容。</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>用在哪里</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>is its prize</source>
        <translation>以它为奖品</translation>
    </message>
    <message>
        <source>not among the products</source>
        <translation>不在货品表中</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter in or out · Esc close</source>
        <translation>↑ ↓ 选择 · Enter 放入或取出 · Esc 关闭</translation>
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
    <name>Entry</name>
    <message>
        <source>Duration of segment {number}:</source>
        <translation>环节 {number} 的时长：</translation>
    </message>
    <message>
        <source>Insert now:</source>
        <translation>立即插入：</translation>
    </message>
    <message>
        <source>It started this long ago:</source>
        <translation>已开始多久：</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>Sales so far, people online:</source>
        <translation>当前 GMV、在线人数:</translation>
    </message>
    <message>
        <source>The note is empty. Write a word first.</source>
        <translation>备注是空的，请先写内容。</translation>
    </message>
    <message>
        <source>Type an amount, then people online: 128500 2310.</source>
        <translation>先填金额,再填在线人数:128500 2310。</translation>
    </message>
    <message>
        <source>Write a title and how many minutes it takes.</source>
        <translation>请写标题和所需分钟数。</translation>
    </message>
    <message>
        <source>Write minutes and seconds, as in 1:30.</source>
        <translation>请写分和秒，例如 1:30。</translation>
    </message>
    <message>
        <source>Write minutes and seconds, as in 8:00.</source>
        <translation>请写分和秒，例如 8:00。</translation>
    </message>
    <message>
        <source>as on the dashboard: 128500 2310, or @2310 alone</source>
        <translation>照大屏填写:128500 2310,或只填 @2310</translation>
    </message>
    <message>
        <source>mm:ss, as in 1:30</source>
        <translation>分:秒，例如 1:30</translation>
    </message>
    <message>
        <source>mm:ss, as in 8:00, or minutes</source>
        <translation>分:秒，例如 8:00，或分钟数</translation>
    </message>
    <message>
        <source>title and minutes, as in: Answer questions 2:30</source>
        <translation>标题和分钟数，例如：答疑 2:30</translation>
    </message>
    <message>
        <source>what to remember; Enter writes, Esc cancels</source>
        <translation>要记下的内容；回车写入，Esc 取消</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>An event of the log ({kind}) cannot be read. The log was left untouched.</source>
        <translation>日志里有一条记录({kind})无法读取。日志未被改动。</translation>
    </message>
    <message>
        <source>No figure of the show can be read from the file, though its headings are known: {headings}. Check whether it is of this show.</source>
        <translation>文件的表头可以识别({headings}),但读不出本场的任何数据。请检查它是否属于本场。</translation>
    </message>
    <message>
        <source>No heading of the file is one of figures that are known: {headings}. Say what its columns mean.</source>
        <translation>文件中没有可识别的数据表头:{headings}。请指定各列的含义。</translation>
    </message>
    <message>
        <source>No segments were found. The sheet needs a heading such as 环节 or Segment, and a time or duration.</source>
        <translation>没有找到环节。表里要有表头(如 环节、Segment),还要有时间或时长。</translation>
    </message>
    <message>
        <source>On air a paste adds no rows. Insert one first (Ctrl+Enter), then paste.</source>
        <translation>直播中粘贴不新增行。请先插入(Ctrl+回车),再粘贴。</translation>
    </message>
    <message>
        <source>Parquet needs a library that is not installed. Install the extra: pip install stage-desktop[{extra}]</source>
        <translation>Parquet 需要的库尚未安装。请安装附加组件：pip install stage-desktop[{extra}]</translation>
    </message>
    <message>
        <source>Run {run} has no file of figures “{file}”. It has: {known}.</source>
        <translation>第 {run} 次直播没有名为“{file}”的数据文件。现有:{known}。</translation>
    </message>
    <message>
        <source>Run {run} is being performed by another window of this program. Close it there.</source>
        <translation>场次 {run} 正在本软件的另一个窗口里直播。请先在那边关闭。</translation>
    </message>
    <message>
        <source>Run {run} was no fire drill. Choose another (stage-desktop runs).</source>
        <translation>场次 {run} 不是应急演练。请另选一场（stage-desktop runs）。</translation>
    </message>
    <message>
        <source>Some settings in {path} could not be read, and are as usual: {names}. Set them again.</source>
        <translation>{path} 里有些设置读不出来,已用默认值:{names}。请重新设置。</translation>
    </message>
    <message>
        <source>That script is no longer in the library. Open its file.</source>
        <translation>脚本库里已没有这份脚本。请打开它的文件。</translation>
    </message>
    <message>
        <source>That type of file cannot be written. Choose one of: {known}.</source>
        <translation>不能写这种文件。可选:{known}。</translation>
    </message>
    <message>
        <source>The disk of {path} is full. Free some space: the log then catches up, and nothing is lost.</source>
        <translation>{path} 所在磁盘已满。请腾出空间:日志会自动补写,不会丢失。</translation>
    </message>
    <message>
        <source>The figures of this run were written by a newer version of this program (format {version}, known {known}). Update the program to see them.</source>
        <translation>本次直播的数据由更新版本的程序写入(格式 {version},本程序支持 {known})。请更新程序后查看。</translation>
    </message>
    <message>
        <source>The file cannot be read: {detail}. Save it again where it was made, or open a copy of it.</source>
        <translation>文件无法读取：{detail}。请在原处重新保存，或打开它的副本。</translation>
    </message>
    <message>
        <source>The file has a password. Save it without one, then open it again.</source>
        <translation>文件有密码。请去掉密码另存后再打开。</translation>
    </message>
    <message>
        <source>The file has {columns} columns; {limit} is the most. Delete empty columns, or save only the show.</source>
        <translation>文件有 {columns} 列，最多 {limit} 列。请删除空列，或只保存本场内容。</translation>
    </message>
    <message>
        <source>The file has {rows} rows; {limit} is the most. Delete empty rows, or save only the show.</source>
        <translation>文件有 {rows} 行,最多 {limit} 行。请删掉空行,或只保存这场直播。</translation>
    </message>
    <message>
        <source>The file is empty. Save the run sheet again, or choose another file.</source>
        <translation>文件是空的。请重新保存脚本,或换一个文件。</translation>
    </message>
    <message>
        <source>The file is not as it should be at {path}: {expected} expected, {found} found.</source>
        <translation>文件在 {path} 处不对:应为 {expected},实为 {found}。</translation>
    </message>
    <message>
        <source>The file is not as it should be at {where}: {expected} expected, {found} found. Correct it there, or open an earlier copy.</source>
        <translation>文件在 {where} 处不对:应为{expected},实为 {found}。请在那里改正,或打开更早的副本。</translation>
    </message>
    <message>
        <source>The file is of a kind that cannot be read ({detail}). Save it as XLSX or CSV, then open that.</source>
        <translation>读不了这种文件({detail})。请另存为 XLSX 或 CSV 再打开。</translation>
    </message>
    <message>
        <source>The file is too large for a run sheet. Save only the sheets of the show.</source>
        <translation>文件太大,不像直播脚本。请只保存这场直播的表。</translation>
    </message>
    <message>
        <source>The file needs more memory or time than any run sheet, or is damaged. Save only the sheets of the show, as XLSX or CSV.</source>
        <translation>读取这个文件所需的内存或时间超过任何直播脚本，或文件已损坏。请只把本场的工作表另存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program (format {version}, known {known}). Update the program to open it.</source>
        <translation>文件由较新版本写成(格式 {version},本版本支持 {known})。请升级本软件后再打开。</translation>
    </message>
    <message>
        <source>The folder holds several shows: {shows}. Open one of their files.</source>
        <translation>文件夹里有多场直播:{shows}。请打开其中一场的文件。</translation>
    </message>
    <message>
        <source>The log has an event ({kind}) of a newer version of this program. Update the program to open it.</source>
        <translation>日志里有较新版本写入的记录({kind})。请升级本软件后再打开。</translation>
    </message>
    <message>
        <source>The log has an event that this version does not know ({kind}). Update the program to open it.</source>
        <translation>日志里有本版本不认识的记录({kind})。请升级本软件后再打开。</translation>
    </message>
    <message>
        <source>The log is closed, so this was not written. Open the show again.</source>
        <translation>日志已关闭,这一条没有写入。请重新打开这场直播。</translation>
    </message>
    <message>
        <source>The log of run {run} in {path} lacks event {missing}, so the run cannot be continued. What is before it can be exported.</source>
        <translation>{path} 里场次 {run} 的日志缺第 {missing} 条,不能接着播。之前的内容仍可导出。</translation>
    </message>
    <message>
        <source>The log refused an entry ({reason}). Export the run when it is over, to keep all of it.</source>
        <translation>日志拒绝了一条记录({reason})。请在下播后导出本场,以便保全。</translation>
    </message>
    <message>
        <source>The log {path} cannot be used ({reason}). Check the disk, or choose another place for it.</source>
        <translation>日志 {path} 无法使用({reason})。请检查磁盘,或换个位置。</translation>
    </message>
    <message>
        <source>The profile {path} cannot be read. Assign the columns again, or delete it.</source>
        <translation>对应方案 {path} 无法读取。请重新指定各列，或删除它。</translation>
    </message>
    <message>
        <source>The settings in {path} could not be read. The usual ones are in force; the old file is kept as {kept}.</source>
        <translation>设置 {path} 读不出来。已用默认设置,旧文件保留为 {kept}。</translation>
    </message>
    <message>
        <source>The settings {path} cannot be opened ({reason}). The usual ones are in force.</source>
        <translation>无法打开设置 {path}({reason})。已用默认设置。</translation>
    </message>
    <message>
        <source>The table of a platform {path} cannot be used: {detail}. Correct or remove it.</source>
        <translation>平台参数表 {path} 无法使用:{detail}。请更正或移走。</translation>
    </message>
    <message>
        <source>The tables of timings could not be written ({reason}). The log itself is complete.</source>
        <translation>计时表没能写入({reason})。日志本身是完整的。</translation>
    </message>
    <message>
        <source>The text in {sheet}, row {row}, column {column}, is too long for XLSX. Shorten it, or save as CSV.</source>
        <translation>{sheet} 第 {row} 行「{column}」列的文字超出 XLSX 的上限。请缩短,或存为 CSV。</translation>
    </message>
    <message>
        <source>The texts of the language {name} are missing. Install the program again.</source>
        <translation>缺少语言 {name} 的文字。请重新安装本软件。</translation>
    </message>
    <message>
        <source>The theme {name} cannot be used: {detail}. Choose another.</source>
        <translation>主题 {name} 无法使用:{detail}。请换一个主题。</translation>
    </message>
    <message>
        <source>There are no {rate} frames a second. Choose one of: {known}.</source>
        <translation>没有每秒 {rate} 帧。请选择：{known}。</translation>
    </message>
    <message>
        <source>There is no cue “{text}”. Choose one from the list (F4).</source>
        <translation>没有提示“{text}”。请从列表（F4）中选择。</translation>
    </message>
    <message>
        <source>There is no field “{name}”. There are: {known}.</source>
        <translation>没有字段“{name}”。可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no language {name}. There are: {names}.</source>
        <translation>没有语言 {name}。可选:{names}。</translation>
    </message>
    <message>
        <source>There is no log at {path} yet. Check the path, or run a show first.</source>
        <translation>{path} 还没有日志。请检查路径,或先播一场。</translation>
    </message>
    <message>
        <source>There is no profile “{name}”. There are: {known}.</source>
        <translation>没有对应方案“{name}”。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no run sheet in this folder. Choose another folder, or a file.</source>
        <translation>这个文件夹里没有直播脚本。请换一个文件夹,或直接选文件。</translation>
    </message>
    <message>
        <source>There is no run {run} in {path}. List the runs to see which there are.</source>
        <translation>{path} 里没有场次 {run}。请列出场次查看。</translation>
    </message>
    <message>
        <source>There is no sheet “{name}”. There are: {known}.</source>
        <translation>没有工作表“{name}”。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the run sheet again.</source>
        <translation>剪贴板里没有文字。请重新复制脚本。</translation>
    </message>
    <message>
        <source>There is no theme {name}. There are: {names}.</source>
        <translation>没有主题 {name}。可选:{names}。</translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Write one such as Asia/Shanghai.</source>
        <translation>没有时区 {zone}。请填如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>This cell cannot be empty: others refer to it. Write a name that nothing else has.</source>
        <translation>这一格不能为空：别处要引用它。请写一个不重复的名称。</translation>
    </message>
    <message>
        <source>This has been on air and stays as it was. Only what is ahead can be changed.</source>
        <translation>这一项已经播出，保持原样。只能修改还没播的内容。</translation>
    </message>
    <message>
        <source>This script was written by a newer version of the program. Update the program to open it.</source>
        <translation>这个脚本由较新版本写成。请升级本软件后再打开。</translation>
    </message>
    <message>
        <source>What is printed needs libraries of the system that are not there ({detail}). Start the window once with python scripts/run.py: it says which, and how to get them.</source>
        <translation>打印需要系统中缺少的库({detail})。请用 python scripts/run.py 启动一次窗口：它会说明缺少哪些以及如何安装。</translation>
    </message>
    <message>
        <source>{path} belongs to another program. It was left untouched; choose another file.</source>
        <translation>{path} 属于其他软件,未作改动。请换一个文件。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {detail}. Close it elsewhere, or choose another folder.</source>
        <translation>无法写入 {path}:{detail}。请在其他软件里关闭它,或换一个文件夹。</translation>
    </message>
    <message>
        <source>{path} does not begin with the header at,command,argument.</source>
        <translation>{path} 的首行不是 at,command,argument。请补上表头。</translation>
    </message>
    <message>
        <source>{path} is damaged or no database ({reason}). Choose another one, or restore a copy.</source>
        <translation>{path} 已损坏或不是数据库({reason})。请换一个,或用备份恢复。</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close it there: what is waiting is then written.</source>
        <translation>{path} 正被其他软件占用。请在那边关闭:待写的会随即写入。</translation>
    </message>
    <message>
        <source>{path} is not there. Check the name, or choose the file again.</source>
        <translation>找不到 {path}。请检查文件名,或重新选择。</translation>
    </message>
    <message>
        <source>{path} is the file that is read. Give another name to write to.</source>
        <translation>{path} 就是正在读取的文件。请换一个文件名。</translation>
    </message>
    <message>
        <source>{path} may not be written. Allow writing, or choose another place for the log.</source>
        <translation>{path} 不允许写入。请开放写权限,或给日志换个位置。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program (format {version}, known {known}). It was left untouched; update the program to open it.</source>
        <translation>{path} 由较新版本写成(格式 {version},本版本支持 {known}),未作改动。请升级本软件后再打开。</translation>
    </message>
    <message>
        <source>{path}, row {row}: {text} is before the row above. Sort the actions by time.</source>
        <translation>{path} 第 {row} 行:{text} 早于上一行。请按时间排序。</translation>
    </message>
    <message>
        <source>{path}, row {row}: “{text}” is no command. See the list of commands.</source>
        <translation>{path} 第 {row} 行:“{text}”不是命令。请查看命令列表。</translation>
    </message>
    <message>
        <source>{path}, row {row}: “{text}” is no time. Write +00:05:30 from the start, or a clock time such as 20:05:30.</source>
        <translation>{path} 第 {row} 行:“{text}”不是时间。请写距开播的 +00:05:30,或钟点如 20:05:30。</translation>
    </message>
    <message>
        <source>{start} is no day for a show. Check the year.</source>
        <translation>{start} 不像开播日期。请检查年份。</translation>
    </message>
    <message>
        <source>{text} was not taken: the length beside it says otherwise.</source>
        <translation>没有采用 {text}:旁边的时长与它不一致。</translation>
    </message>
    <message>
        <source>“{text}” assigns no column. Write it as heading=field, such as 对应列=title.</source>
        <translation>“{text}”没有指定列。请写成“表头=字段”，例如 对应列=title。</translation>
    </message>
    <message>
        <source>“{text}” does not say when. Write T-2h, T-7d, 19:30, or a date such as 10-20 20:00.</source>
        <translation>从“{text}”看不出时间。请写 T-2h、T-7d、19:30，或 10-20 20:00 这样的日期。</translation>
    </message>
    <message>
        <source>“{text}” has no date, and the show has no start. Write 2026-10-22 20:00.</source>
        <translation>“{text}”没有日期，直播也没有开播时间。请写 2026-10-22 20:00。</translation>
    </message>
    <message>
        <source>“{text}” is before the start. Write a later time, or a length.</source>
        <translation>“{text}”早于开始时间。请写更晚的时间，或写时长。</translation>
    </message>
    <message>
        <source>“{text}” is below zero. Write a length such as 5:00.</source>
        <translation>“{text}”小于零。请写 5:00 这样的时长。</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no. Write ✓ or ×.</source>
        <translation>「{text}」既不是是也不是否。请写 ✓ 或 ×。</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write 159, 19.90 or USD 19.90.</source>
        <translation>“{text}”不是金额。请写 159、19.90 或 USD 19.90。</translation>
    </message>
    <message>
        <source>“{text}” is no length. Write 5, 5:30, 1:05:30 or 90s.</source>
        <translation>“{text}”不是时长。请写 5、5:30、1:05:30 或 90秒。</translation>
    </message>
    <message>
        <source>“{text}” is no moment of this show. Write 3 start +5:00, 3 end -0:30, 21:00:00 or after G1.open +0:30.</source>
        <translation>“{text}”不是本场直播的时刻。请写 3 开始 +5:00、3 结束 -0:30、21:00:00 或 G1.open 之后 +0:30。</translation>
    </message>
    <message>
        <source>“{text}” is no price. Type it as it is said, as 99, 19.9/2件35 or 99-129.</source>
        <translation>“{text}”不是价格。照口播写,如 99、19.9/2件35、99-129。</translation>
    </message>
    <message>
        <source>“{text}” is no release plan. Write the stock of each round: 80+120.</source>
        <translation>“{text}”不是放单计划。请写每轮的放单数：80+120。</translation>
    </message>
    <message>
        <source>“{text}” is no segment of this show. Choose one from the list (F4).</source>
        <translation>“{text}”不是本场直播的环节。请从列表（F4）中选择。</translation>
    </message>
    <message>
        <source>“{text}” is no share. Write a number from 0 to 100, such as 30%.</source>
        <translation>“{text}”不是占比。请写 0 到 100 的数，例如 30%。</translation>
    </message>
    <message>
        <source>“{text}” is no start time. Write it as 2026-10-22T20:00+08:00.</source>
        <translation>“{text}”不是开播时间。请写成 2026-10-22T20:00+08:00。</translation>
    </message>
    <message>
        <source>“{text}” is no time zone. Choose one from the list (F4), such as Asia/Shanghai.</source>
        <translation>“{text}”不是时区。请从列表（F4）中选择，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>“{text}” is no time. Write 20:30, 20:30:15 or 2026-10-22 20:30.</source>
        <translation>“{text}”不是时间。请写 20:30、20:30:15 或 2026-10-22 20:30。</translation>
    </message>
    <message>
        <source>“{text}” is no way to end a segment. Write manual or auto.</source>
        <translation>“{text}”不是环节的结束方式。请写手动或自动。</translation>
    </message>
    <message>
        <source>“{text}” is no whole number. Write one such as 300, or leave the cell empty.</source>
        <translation>“{text}”不是整数。请写 300 这样的数，或留空。</translation>
    </message>
    <message>
        <source>“{text}” is taken. Write a name that nothing else has.</source>
        <translation>“{text}”已被使用。请写一个不重复的名称。</translation>
    </message>
    <message>
        <source>“{text}” needs to know when the show starts. Give the show a start first.</source>
        <translation>要用“{text}”，先得知道开播时间。请先填开播时间。</translation>
    </message>
    <message>
        <source>“{text}” says more than an amount. Write {taken} here, and the rest as the offer.</source>
        <translation>“{text}”不只是金额。请在这里写 {taken}，其余写到优惠机制里。</translation>
    </message>
</context>
<context>
    <name>Expected</name>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>a due time such as T-2h, D-1 20:00 or a date</source>
        <translation>完成时间，如 T-2h、D-1 20:00 或日期</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>a moment to hang on, such as segment 3 or 20:30</source>
        <translation>挂点(如 环节 3 或 20:30)</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a release plan such as 80+120</source>
        <translation>放单计划，如 80+120</translation>
    </message>
    <message>
        <source>a share in per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>a time from the start of the show</source>
        <translation>距开播的时间</translation>
    </message>
    <message>
        <source>a time or a range of times</source>
        <translation>时间或时间段</translation>
    </message>
    <message>
        <source>a time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>beats such as “demo 3′ → price 1′ → close”</source>
        <translation>节拍，如“塑品 3′ → 报价 1′ → 逼单”</translation>
    </message>
    <message>
        <source>manual or auto</source>
        <translation>手动或自动</translation>
    </message>
    <message>
        <source>names that differ</source>
        <translation>不重复的名称</translation>
    </message>
    <message>
        <source>what is ready, such as “sample ✓; stock ×”</source>
        <translation>备货情况,如「样品 ✓;库存 ×」</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>yes, no or a clock time</source>
        <translation>是、否或钟点</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Actual duration</source>
        <translation>实际时长</translation>
    </message>
    <message>
        <source>Actual end</source>
        <translation>实际结束</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>实际开始</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加减时间</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公布结果</translation>
    </message>
    <message>
        <source>Announcement due</source>
        <translation>应公布</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Boosts</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Cues done</source>
        <translation>已完成提示</translation>
    </message>
    <message>
        <source>Cues missed</source>
        <translation>漏做提示</translation>
    </message>
    <message>
        <source>Cues skipped</source>
        <translation>已跳过提示</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>开奖结果</translation>
    </message>
    <message>
        <source>Draw due</source>
        <translation>应开奖</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>开奖</translation>
    </message>
    <message>
        <source>Drift at end</source>
        <translation>结束时偏差</translation>
    </message>
    <message>
        <source>Drift at start</source>
        <translation>开始时偏差</translation>
    </message>
    <message>
        <source>Drift at the end of each pass (s)</source>
        <translation>每轮结束时的偏差(秒)</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到点时间</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>起效</translation>
    </message>
    <message>
        <source>Effect marked</source>
        <translation>起效已标记</translation>
    </message>
    <message>
        <source>End late by</source>
        <translation>结束晚了</translation>
    </message>
    <message>
        <source>Entries/min after</source>
        <translation>之后每分钟进入</translation>
    </message>
    <message>
        <source>Entries/min before</source>
        <translation>之前每分钟进入</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>GMV</source>
        <translation>GMV</translation>
    </message>
    <message>
        <source>GMV and people online</source>
        <translation>GMV 与在线人数</translation>
    </message>
    <message>
        <source>GMV from</source>
        <translation>GMV 来源</translation>
    </message>
    <message>
        <source>GMV per hour</source>
        <translation>每小时 GMV</translation>
    </message>
    <message>
        <source>GMV per minute</source>
        <translation>每分钟 GMV</translation>
    </message>
    <message>
        <source>GMV/min after</source>
        <translation>之后 GMV/分钟</translation>
    </message>
    <message>
        <source>GMV/min before</source>
        <translation>之前 GMV/分钟</translation>
    </message>
    <message>
        <source>Giveaways</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Hard end</source>
        <translation>最晚下播</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂停时长</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Lead measured</source>
        <translation>实测提前量</translation>
    </message>
    <message>
        <source>Lead planned</source>
        <translation>计划提前量</translation>
    </message>
    <message>
        <source>Longest stretch</source>
        <translation>最长连续</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>下一场</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Occurrence</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>在播时长</translation>
    </message>
    <message>
        <source>Online 5 min after</source>
        <translation>5 分钟后在线</translation>
    </message>
    <message>
        <source>Online after 1 min</source>
        <translation>1 分钟后在线变化</translation>
    </message>
    <message>
        <source>Online after 3 min</source>
        <translation>3 分钟后在线变化</translation>
    </message>
    <message>
        <source>Online after 5 min</source>
        <translation>5 分钟后在线变化</translation>
    </message>
    <message>
        <source>Online at draw</source>
        <translation>开奖时在线</translation>
    </message>
    <message>
        <source>Online at end</source>
        <translation>结束在线</translation>
    </message>
    <message>
        <source>Online at launch</source>
        <translation>开启时在线</translation>
    </message>
    <message>
        <source>Online at start</source>
        <translation>开始在线</translation>
    </message>
    <message>
        <source>Online change</source>
        <translation>起止人数变化</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开启结果</translation>
    </message>
    <message>
        <source>Opening due</source>
        <translation>应开启</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Order due</source>
        <translation>应下单</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>下单结果</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Over / under</source>
        <translation>超出/提前</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>第几轮</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Planned and actual length</source>
        <translation>计划与实际时长</translation>
    </message>
    <message>
        <source>Planned duration</source>
        <translation>计划时长</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>提示时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Segments not reached</source>
        <translation>没播到的环节</translation>
    </message>
    <message>
        <source>Segments passed over</source>
        <translation>跳过去的环节</translation>
    </message>
    <message>
        <source>Segments skipped</source>
        <translation>已跳过的环节</translation>
    </message>
    <message>
        <source>Segments taken out</source>
        <translation>移出的环节</translation>
    </message>
    <message>
        <source>Start late by</source>
        <translation>开始晚了</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Time on air</source>
        <translation>在播时长</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>curve or orders</source>
        <translation>曲线或订单</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>platform&apos;s slot</source>
        <translation>平台讲解</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手录</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Entries that could not be saved last time are in {path}, and the log still cannot be written.</source>
        <translation>上次没能保存的记录在 {path}，日志仍然无法写入。</translation>
    </message>
    <message>
        <source>Entries that could not be saved last time do not fit into the log. They are kept in {path}.</source>
        <translation>上次没能保存的记录无法写入日志，保存在 {path}。</translation>
    </message>
    <message>
        <source>The log was damaged. {runs} runs with {events} entries could be read and are in a new one; the old file is kept as {path}.</source>
        <translation>日志已损坏。可读的 {runs} 场、{events} 条记录已放入新日志；原文件保留为 {path}。</translation>
    </message>
    <message>
        <source>They are kept in {path}. The next start puts them into the log, once it can be written.</source>
        <translation>它们保存在 {path}。下次启动时，只要日志可写就会写回。</translation>
    </message>
    <message>
        <source>Until then they are kept in {path}.</source>
        <translation>在此之前它们保存在 {path}。</translation>
    </message>
    <message>
        <source>{count} entries that could not be saved last time are in the log now.</source>
        <translation>上次没能保存的 {count} 条记录现在已写入日志。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Assistant</source>
        <translation>助播</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>节拍</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Ends by hand or by itself</source>
        <translation>手动或自动结束</translation>
    </message>
    <message>
        <source>Fixed start</source>
        <translation>固定开始时间</translation>
    </message>
    <message>
        <source>GMV target</source>
        <translation>GMV 目标</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Id that never changes</source>
        <translation>固定编号（不变）</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>原样保留</translation>
    </message>
    <message>
        <source>Kind of segment</source>
        <translation>环节类型</translation>
    </message>
    <message>
        <source>Live price</source>
        <translation>直播价</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Operator actions</source>
        <translation>中控动作</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>主播要点</translation>
    </message>
    <message>
        <source>Time, from – to</source>
        <translation>时间（起–止）</translation>
    </message>
    <message>
        <source>Title of the segment</source>
        <translation>环节名称</translation>
    </message>
    <message>
        <source>What the row is</source>
        <translation>行类型</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Actual length</source>
        <translation>实际时长</translation>
    </message>
    <message>
        <source>Ad spend</source>
        <translation>投放消耗</translation>
    </message>
    <message>
        <source>Average online</source>
        <translation>平均在线</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Average stay</source>
        <translation>人均停留</translation>
    </message>
    <message>
        <source>Average unit price</source>
        <translation>件单价</translation>
    </message>
    <message>
        <source>Boost lead, measured</source>
        <translation>投流起效(实测)</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>下单用户</translation>
    </message>
    <message>
        <source>Click rate</source>
        <translation>曝光-点击率</translation>
    </message>
    <message>
        <source>Click to order</source>
        <translation>点击-成交率</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>看播转化</translation>
    </message>
    <message>
        <source>Cue lateness, 90th percentile</source>
        <translation>提示延迟(第 90 百分位)</translation>
    </message>
    <message>
        <source>Cue lateness, median</source>
        <translation>提示延迟(中位数)</translation>
    </message>
    <message>
        <source>Cues done</source>
        <translation>已完成提示</translation>
    </message>
    <message>
        <source>Cues missed</source>
        <translation>错过的提示</translation>
    </message>
    <message>
        <source>Drift at the end</source>
        <translation>结束偏差</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>进入人数</translation>
    </message>
    <message>
        <source>Entries per minute</source>
        <translation>每分钟进入</translation>
    </message>
    <message>
        <source>Entry rate</source>
        <translation>进入率</translation>
    </message>
    <message>
        <source>Exposures</source>
        <translation>曝光人数</translation>
    </message>
    <message>
        <source>Fan club rate</source>
        <translation>转团率</translation>
    </message>
    <message>
        <source>Follow rate</source>
        <translation>转粉率</translation>
    </message>
    <message>
        <source>GMV</source>
        <translation>GMV</translation>
    </message>
    <message>
        <source>GMV from ads</source>
        <translation>广告成交额</translation>
    </message>
    <message>
        <source>GMV from ads ÷ ad spend</source>
        <translation>广告成交额 ÷ 投放消耗</translation>
    </message>
    <message>
        <source>GMV of the first minutes</source>
        <translation>开场几分钟的 GMV</translation>
    </message>
    <message>
        <source>GMV of the opening</source>
        <translation>开场 GMV</translation>
    </message>
    <message>
        <source>GMV per minute</source>
        <translation>每分钟 GMV</translation>
    </message>
    <message>
        <source>GMV per minute explained</source>
        <translation>每讲解分钟 GMV</translation>
    </message>
    <message>
        <source>GMV × 1,000 ÷ viewers</source>
        <translation>GMV × 1,000 ÷ 观看人数</translation>
    </message>
    <message>
        <source>GMV × 1,000 ÷ views</source>
        <translation>GMV × 1,000 ÷ 场观</translation>
    </message>
    <message>
        <source>GMV ÷ ad spend</source>
        <translation>GMV ÷ 投放消耗</translation>
    </message>
    <message>
        <source>GMV ÷ buyers</source>
        <translation>GMV ÷ 下单用户</translation>
    </message>
    <message>
        <source>GMV ÷ minutes of segments with products</source>
        <translation>GMV ÷ 有商品环节的分钟</translation>
    </message>
    <message>
        <source>GMV ÷ minutes on air</source>
        <translation>GMV ÷ 直播分钟</translation>
    </message>
    <message>
        <source>GMV ÷ orders</source>
        <translation>GMV ÷ 订单数</translation>
    </message>
    <message>
        <source>GMV ÷ units</source>
        <translation>GMV ÷ 件数</translation>
    </message>
    <message>
        <source>GMV ÷ viewers</source>
        <translation>GMV ÷ 观看人数</translation>
    </message>
    <message>
        <source>GPM by viewers</source>
        <translation>GPM(按观看人数)</translation>
    </message>
    <message>
        <source>GPM by views</source>
        <translation>GPM(按场观)</translation>
    </message>
    <message>
        <source>Giveaways in time</source>
        <translation>福利准时率</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>曝光次数</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>离开人数</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>点赞</translation>
    </message>
    <message>
        <source>New fan club members</source>
        <translation>新加团</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>新增粉丝</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线人数</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Orders from ads</source>
        <translation>广告订单数</translation>
    </message>
    <message>
        <source>Orders per minute</source>
        <translation>每分钟订单</translation>
    </message>
    <message>
        <source>Overrun</source>
        <translation>超时比例</translation>
    </message>
    <message>
        <source>Paid share</source>
        <translation>付费占比</translation>
    </message>
    <message>
        <source>Paid views</source>
        <translation>付费场观</translation>
    </message>
    <message>
        <source>Peak online</source>
        <translation>在线峰值</translation>
    </message>
    <message>
        <source>Planned length</source>
        <translation>计划时长</translation>
    </message>
    <message>
        <source>Product clicks</source>
        <translation>商品点击</translation>
    </message>
    <message>
        <source>Product exposures</source>
        <translation>商品曝光</translation>
    </message>
    <message>
        <source>ROI of ads</source>
        <translation>投放 ROI</translation>
    </message>
    <message>
        <source>ROI of the show</source>
        <translation>全场 ROI</translation>
    </message>
    <message>
        <source>Refund rate</source>
        <translation>退款率</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Relative drift</source>
        <translation>相对偏差</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Segments not reached</source>
        <translation>未播到的环节</translation>
    </message>
    <message>
        <source>Segments skipped</source>
        <translation>跳过的环节</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Start slip</source>
        <translation>开播偏差</translation>
    </message>
    <message>
        <source>Stay and engagement</source>
        <translation>停留与互动</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>UV value</source>
        <translation>UV 价值</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>成交件数</translation>
    </message>
    <message>
        <source>Units per minute explained</source>
        <translation>每讲解分钟件数</translation>
    </message>
    <message>
        <source>Unplanned passes</source>
        <translation>计划外场次</translation>
    </message>
    <message>
        <source>Value of a buyer</source>
        <translation>人均消费</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>观看人数</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>场观</translation>
    </message>
    <message>
        <source>Worst error of a hard start</source>
        <translation>硬时间最大误差</translation>
    </message>
    <message>
        <source>actual ÷ planned time − 1</source>
        <translation>实际 ÷ 计划时长 − 1</translation>
    </message>
    <message>
        <source>actual − fixed start</source>
        <translation>实际 − 硬时间</translation>
    </message>
    <message>
        <source>actual − planned end</source>
        <translation>实际 − 计划结束</translation>
    </message>
    <message>
        <source>actual − planned start</source>
        <translation>实际 − 计划开始</translation>
    </message>
    <message>
        <source>buyers ÷ views</source>
        <translation>下单用户 ÷ 场观</translation>
    </message>
    <message>
        <source>done − due</source>
        <translation>完成 − 应做</translation>
    </message>
    <message>
        <source>drift − start slip</source>
        <translation>结束偏差 − 开播偏差</translation>
    </message>
    <message>
        <source>effect − order, on average</source>
        <translation>起效 − 下单，平均</translation>
    </message>
    <message>
        <source>entries ÷ exposures</source>
        <translation>进入 ÷ 曝光</translation>
    </message>
    <message>
        <source>entries ÷ minutes on air</source>
        <translation>进入 ÷ 直播分钟</translation>
    </message>
    <message>
        <source>from the log</source>
        <translation>来自日志</translation>
    </message>
    <message>
        <source>inserted, or once more</source>
        <translation>插播或再次上场</translation>
    </message>
    <message>
        <source>new fan club members ÷ viewers</source>
        <translation>新加团 ÷ 观看人数</translation>
    </message>
    <message>
        <source>new followers ÷ viewers</source>
        <translation>新增粉丝 ÷ 观看人数</translation>
    </message>
    <message>
        <source>orders ÷ minutes on air</source>
        <translation>订单 ÷ 直播分钟</translation>
    </message>
    <message>
        <source>orders ÷ product clicks</source>
        <translation>订单 ÷ 商品点击</translation>
    </message>
    <message>
        <source>paid views ÷ views</source>
        <translation>付费场观 ÷ 场观</translation>
    </message>
    <message>
        <source>product clicks ÷ product exposures</source>
        <translation>商品点击 ÷ 商品曝光</translation>
    </message>
    <message>
        <source>refunds ÷ GMV</source>
        <translation>退款 ÷ GMV</translation>
    </message>
    <message>
        <source>stated by the platform</source>
        <translation>平台给出</translation>
    </message>
    <message>
        <source>summed from orders</source>
        <translation>由订单累计</translation>
    </message>
    <message>
        <source>summed from the curve</source>
        <translation>由曲线累计</translation>
    </message>
    <message>
        <source>typed during the show</source>
        <translation>直播中手录</translation>
    </message>
    <message>
        <source>units ÷ minutes of segments with products</source>
        <translation>件数 ÷ 有商品环节的分钟</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>, </source>
        <translation>,</translation>
    </message>
    <message>
        <source>A CSV holds the segments alone: products, giveaways, boosts, cues and the facts of the show are not in it. Write a .xlsx, a .show.json or a folder to keep them.</source>
        <translation>CSV 只保存环节:商品、福利、投流、提示和场次信息不在里面。要全部保留,请写成 .xlsx、.show.json 或文件夹。</translation>
    </message>
    <message>
        <source>A delay of {length} stands here in Ontime; planned times are without it.</source>
        <translation>Ontime 在这里有 {length} 的延迟，计划时间不含它。</translation>
    </message>
    <message>
        <source>A merged cell in “{header}” counts for each row beside it.</source>
        <translation>“{header}”中的合并单元格对它旁边的每一行都算数。</translation>
    </message>
    <message>
        <source>A price is changed (cue {subject}), and nothing changes it back. Add a cue that does.</source>
        <translation>提示 {subject} 改了价,但没有改回。请补一条改回原价的提示。</translation>
    </message>
    <message>
        <source>All segments of the group “{group}”, from {subject} on, are skipped. Take one back, or remove the group.</source>
        <translation>分组“{group}”（自环节 {subject} 起）的环节全部跳过。请恢复一个，或删除该组。</translation>
    </message>
    <message>
        <source>Amounts here are in a smaller unit; they are multiplied by {scale}.</source>
        <translation>此列金额的单位较小,已乘以 {scale}。</translation>
    </message>
    <message>
        <source>An amount in {other} stands among those in {currency}. Such amounts left out: {count}.</source>
        <translation>{currency} 金额中混有 {other} 金额。已略去:{count}。</translation>
    </message>
    <message>
        <source>Another row has the number {number} already. Give each its own.</source>
        <translation>序号 {number} 已有一行在用。请各用各的序号。</translation>
    </message>
    <message>
        <source>Boost {subject} brings viewers at {at}, but only {length} are left before an item that does not hold them; {limit} are needed. Order it earlier, or make the slot longer.</source>
        <translation>投流 {subject} 在 {at} 起量,离留不住人的环节只剩 {length},至少要 {limit}。请提前下单或延长环节。</translation>
    </message>
    <message>
        <source>Boost {subject} brings viewers at {at}, but segment {target} is on from {start} to {end}. Order it so that they arrive in time.</source>
        <translation>投流 {subject} 在 {at} 起量,而环节 {target} 是 {start} 到 {end}。请调整下单时间,让流量赶上。</translation>
    </message>
    <message>
        <source>Boost {subject} brings viewers at {at}, less than {limit} before the end at {end}. Order it earlier, or save the money.</source>
        <translation>投流 {subject} 在 {at} 起量,距 {end} 结束不到 {limit}。请提前下单或取消。</translation>
    </message>
    <message>
        <source>Boost {subject} brings viewers at {at}, when segment {segment} is on or about to start ({kind}): they would leave. Put a traffic, welfare or hero item there, or move the boost.</source>
        <translation>投流 {subject} 在 {at} 起量,正赶上或即将进入环节 {segment}({kind}),容易流失。请换成引流、福利或主推款,或调整投流时间。</translation>
    </message>
    <message>
        <source>Boost {subject} brings “{audience}”, but segment {target} is for others. Change the audience or the target.</source>
        <translation>投流 {subject} 的人群是“{audience}”,和环节 {target} 的商品人群不符。请调整人群或目标环节。</translation>
    </message>
    <message>
        <source>Boost {subject} does not say how long it takes until people enter. Write its lead.</source>
        <translation>投流 {subject} 没有写多久见效。请填写提前量。</translation>
    </message>
    <message>
        <source>Boost {subject} does not say whom it brings. Write its audience.</source>
        <translation>投流 {subject} 没有写人群。请补上。</translation>
    </message>
    <message>
        <source>Boost {subject} feeds segment {target}, which does not exist.</source>
        <translation>投流 {subject} 对准的环节 {target} 不存在。请改目标环节。</translation>
    </message>
    <message>
        <source>Boost {subject} feeds segment {target}, which is skipped.</source>
        <translation>投流 {subject} 对准的环节 {target} 已跳过。请改目标环节。</translation>
    </message>
    <message>
        <source>Boost {subject} has a budget of {budget}; {tool} takes {lowest} at the least. Change it.</source>
        <translation>投流 {subject} 预算 {budget},{tool} 至少 {lowest}。请修改。</translation>
    </message>
    <message>
        <source>Boost {subject} has a budget of {budget}; {tool} takes {lowest} to {highest}. Change it.</source>
        <translation>投流 {subject} 预算 {budget},{tool} 允许 {lowest} 到 {highest}。请修改。</translation>
    </message>
    <message>
        <source>Boost {subject} has no budget. Write what it may cost.</source>
        <translation>投流 {subject} 没有预算。请填写。</translation>
    </message>
    <message>
        <source>Boost {subject} has no order time, so it will not be called. Give a time or a target segment with a lead.</source>
        <translation>投流 {subject} 没有下单时间,不会提示。请填下单时间,或目标环节加提前量。</translation>
    </message>
    <message>
        <source>Boost {subject} runs for {length}; {tool} takes {lowest} at the least. Change it.</source>
        <translation>投流 {subject} 时长 {length},{tool} 至少 {lowest}。请修改。</translation>
    </message>
    <message>
        <source>Boost {subject} runs for {length}; {tool} takes {lowest} to {highest}. Change it.</source>
        <translation>投流 {subject} 时长 {length},{tool} 允许 {lowest} 到 {highest}。请修改。</translation>
    </message>
    <message>
        <source>Boost {subject} runs for {length}; {tool} usually offers {choices}. Choose one of them.</source>
        <translation>投流 {subject} 时长 {length},{tool} 一般只有 {choices} 可选。请选其中之一。</translation>
    </message>
    <message>
        <source>Clock time and offset disagree, {taken} and {other}; {taken} counts.</source>
        <translation>钟点和相对时间不一致:{taken} 与 {other},以 {taken} 为准。</translation>
    </message>
    <message>
        <source>Closing segment {subject} says nothing of the next show. Add the preview and where to reserve.</source>
        <translation>收尾环节 {subject} 没有下场预告。请补上预告和预约。</translation>
    </message>
    <message>
        <source>Columns that nothing here reads: {headings}. Assign one if it is wanted.</source>
        <translation>未读取的列:{headings}。需要时请指定其含义。</translation>
    </message>
    <message>
        <source>Cue {subject} hangs on segment {anchor}, which is skipped: it will not be due.</source>
        <translation>提示 {subject} 挂在已跳过的环节 {anchor} 上,不会到点。</translation>
    </message>
    <message>
        <source>Cue {subject} hangs on {anchor}, which does not exist, so it would never be due. Correct what it hangs on.</source>
        <translation>提示 {subject} 挂在不存在的 {anchor} 上,永远不会到点。请改挂点。</translation>
    </message>
    <message>
        <source>Dates are read with the month first, as only so they are near the show.</source>
        <translation>日期按“月在前”读取,只有这样才与本场相近。</translation>
    </message>
    <message>
        <source>Decimals are parted by points in some cells and by commas in others; each cell is read by itself. Check the column.</source>
        <translation>有的单元格用点、有的用逗号分隔小数;逐格读取。请检查此列。</translation>
    </message>
    <message>
        <source>Durations such as 1:30 are read as {read_as} in this column.</source>
        <translation>本列的时长(如 1:30)按 {read_as} 读取。</translation>
    </message>
    <message>
        <source>Every segment is skipped. Take at least one back to run the show.</source>
        <translation>所有环节都跳过了。至少恢复一个才能开播。</translation>
    </message>
    <message>
        <source>Figures that nothing here reads: {names}.</source>
        <translation>未读取的指标:{names}。</translation>
    </message>
    <message>
        <source>From segment {subject} on, the group “{group}” comes a second time. Move the segments together, or rename one of the groups.</source>
        <translation>从环节 {subject} 起，分组“{group}”第二次出现。请把环节移到一起，或给其中一组改名。</translation>
    </message>
    <message>
        <source>From segment {subject} to {last}, {count} prices in a row only rise or only fall. Mix high and low ones.</source>
        <translation>从环节 {subject} 到 {last},连续 {count} 个价格只升或只降。请高低搭配。</translation>
    </message>
    <message>
        <source>Gaps between rows: {gaps}; the longest is from {start} to {end}. What running totals brought in a gap is shared out evenly over it.</source>
        <translation>缺行 {gaps} 处,最长的从 {start} 到 {end}。累计数在缺口内的增量平均分摊。</translation>
    </message>
    <message>
        <source>Giveaway {subject} ({tool}) is not set up. Set it up on the platform.</source>
        <translation>福利 {subject}（{tool}）还没有配置好。请在平台后台配置。</translation>
    </message>
    <message>
        <source>Giveaway {subject} does not say how long it runs, so its draw will not be called. Give its countdown or its window.</source>
        <translation>福利 {subject} 没写多久开奖,不会提示开奖。请填倒计时或持续时间。</translation>
    </message>
    <message>
        <source>Giveaway {subject} does not say how many there are. Write the number.</source>
        <translation>{subject} 没有写份数。请填写。</translation>
    </message>
    <message>
        <source>Giveaway {subject} does not say what it may cost. Write its budget.</source>
        <translation>福利 {subject} 没有预算。请写明。</translation>
    </message>
    <message>
        <source>Giveaway {subject} does not say what there is to win. Write the prize.</source>
        <translation>{subject} 没有写奖品。请填写。</translation>
    </message>
    <message>
        <source>Giveaway {subject} has no selling points. Write what makes it worth waiting for.</source>
        <translation>福利 {subject} 没有卖点。请写明为什么值得等。</translation>
    </message>
    <message>
        <source>Giveaway {subject} has no time, so it will not be called. Give it a time.</source>
        <translation>福利 {subject} 没有时间,不会提示。请填发放时间。</translation>
    </message>
    <message>
        <source>Giveaway {subject} is launched at {at}, while {other} runs until {end}; {platform} allows one at a time. Launch it later.</source>
        <translation>{subject} 在 {at} 发出时 {other} 还没结束({end}),{platform} 同时只能有一个。请推后。</translation>
    </message>
    <message>
        <source>Giveaway {subject} runs until {at}, but the show ends at {end}. Launch it earlier.</source>
        <translation>{subject} 要到 {at} 才结束,但 {end} 就下播了。请提前发。</translation>
    </message>
    <message>
        <source>Hero segment {subject} has no boost. Aim one at it.</source>
        <translation>主推环节 {subject} 没有投流。请安排一笔对准它。</translation>
    </message>
    <message>
        <source>In spend band {subject}, {percent} % was spent instead of {share} %. Slow the spend down, or speed it up.</source>
        <translation>投放时段 {subject} 实际花费占 {percent}%，计划 {share}%。请放缓或加快投放。</translation>
    </message>
    <message>
        <source>It cannot be told from when to when this share counts (“{text}”); the row is kept as text. Write times such as 20:00-20:30 or 0-30 min.</source>
        <translation>看不出这一份比例是几点到几点（“{text}”），这一行按文字保留。请写成 20:00-20:30 或 0-30 分钟。</translation>
    </message>
    <message>
        <source>No boost says whom it brings. Write the audience of each.</source>
        <translation>所有投流都没有写人群。请逐个补上。</translation>
    </message>
    <message>
        <source>No date is written: {date} is taken. Set the planned start if it is another.</source>
        <translation>没写日期,先按 {date}。如不对,请设置计划开播时间。</translation>
    </message>
    <message>
        <source>No draw has rules. Write who may enter, how winners are drawn and told.</source>
        <translation>所有抽奖都没有规则。请写明谁能参加、如何开奖和公示。</translation>
    </message>
    <message>
        <source>No giveaway runs when boost {subject} brings viewers at {at}. Let one run across it, to hold them.</source>
        <translation>投流 {subject} 在 {at} 起量时没有福利活动。请让福袋或红包跨过这个时间留人。</translation>
    </message>
    <message>
        <source>No giveaway says what it may cost. Write the budget of each.</source>
        <translation>所有福利都没有预算。请逐个写明。</translation>
    </message>
    <message>
        <source>No piece of the warm-up says where it is shown. Write the channel of each.</source>
        <translation>预热内容都没有写渠道。请逐条补上。</translation>
    </message>
    <message>
        <source>No product says for whom it is. Mark those for new and for returning people.</source>
        <translation>没有商品注明面向谁。请标出新粉款和老粉款。</translation>
    </message>
    <message>
        <source>No product says how many there are. Write the stock, so that releases and targets can be checked.</source>
        <translation>所有商品都没有库存。请填写,才能核对放单和目标。</translation>
    </message>
    <message>
        <source>No spend band covers {start} to {end} of the show ({length}). Stretch a band over it, or add one with a share of 0 %.</source>
        <translation>开播后 {start}～{end}（{length}）没有投放时段。请延长某个时段，或加一个比例 0% 的时段。</translation>
    </message>
    <message>
        <source>No stream of this list is the show: the nearest began at {at}. Its figures are not read; check the file, or import it with its zone.</source>
        <translation>列表中没有本场:最近的一场开始于 {at}。未读取其数据;请检查文件,或指定其时区后重新导入。</translation>
    </message>
    <message>
        <source>No time zone is written: {zone} is taken. Write one such as Asia/Shanghai.</source>
        <translation>没写时区,先按 {zone}。请填如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Nobody has said whether giveaway {subject} is set up. Say yes or no.</source>
        <translation>还没有人确认福利 {subject} 是否配置好。请写明是或否。</translation>
    </message>
    <message>
        <source>Nobody has said whether the giveaways are set up. Tick those that are.</source>
        <translation>还没有人确认福利工具是否配置好。请逐个勾选。</translation>
    </message>
    <message>
        <source>Nobody has said whether the supply is ready. Write samples, stock and certificates of each product.</source>
        <translation>还没有人确认供应链是否备好。请写明每个商品的样品、库存、资质。</translation>
    </message>
    <message>
        <source>Nobody has said whether the supply of {subject} {name} is ready. Write its samples, stock and certificates.</source>
        <translation>还没有人确认 {subject} {name} 的供应是否备好。请写明样品、库存、资质。</translation>
    </message>
    <message>
        <source>Nobody is named as {role}. Write who does it.</source>
        <translation>没有安排{role}。请填写由谁负责。</translation>
    </message>
    <message>
        <source>Nobody is named for “{task}”. Write who does it.</source>
        <translation>“{task}”没有负责人。请写明由谁负责。</translation>
    </message>
    <message>
        <source>Nobody is named for: {tasks}. Write who does it.</source>
        <translation>以下事项没有负责人：{tasks}。请写明由谁负责。</translation>
    </message>
    <message>
        <source>Nobody is named to host segment {subject}.</source>
        <translation>环节 {subject} 没写主播。</translation>
    </message>
    <message>
        <source>Nobody is named to host the show. Write the host, in the show or in each segment.</source>
        <translation>没有写主播。请在本场信息或每个环节里填写。</translation>
    </message>
    <message>
        <source>Nothing for new people comes in the first {length}. Move an item for them forward.</source>
        <translation>前 {length} 没有面向新粉的商品。请把新粉款提前。</translation>
    </message>
    <message>
        <source>Nothing of the warm-up comes in the last {length} before the show. Add a reminder there.</source>
        <translation>开播前 {length} 内没有任何预热。请加一条提醒。</translation>
    </message>
    <message>
        <source>Nothing on the checklist is due in the last {length} before the show. Add the last look at picture, sound and links.</source>
        <translation>检查清单在开播前 {length} 内没有任何项目。请加上对画面、声音、链接的最后检查。</translation>
    </message>
    <message>
        <source>Only buyers may enter the draw {subject}; in the United States no purchase may be needed. Open it to everyone.</source>
        <translation>{subject} 只有下单的人能参加,美国法律不允许购买才能抽奖。请改为人人可参加。</translation>
    </message>
    <message>
        <source>Only the last beat may be without a length: “{text}”.</source>
        <translation>只有最后一个节拍可以不写时长：“{text}”。</translation>
    </message>
    <message>
        <source>Order time and lead give {taken}, but the row says that it works from {other}; {taken} counts.</source>
        <translation>按下单时间加提前量是 {taken},该行写的起量是 {other};以 {taken} 为准。</translation>
    </message>
    <message>
        <source>Orders without a time of payment are not counted: {count}.</source>
        <translation>没有支付时间的订单不计入:{count}。</translation>
    </message>
    <message>
        <source>Quotation marks do not match in this file. Check the texts with quotes.</source>
        <translation>文件里的引号不成对。请核对带引号的文字。</translation>
    </message>
    <message>
        <source>Read as a total, not as a segment: “{text}”.</source>
        <translation>当作合计行,不算环节:“{text}”。</translation>
    </message>
    <message>
        <source>Read as {at}, but the row above ends at {chain}. Write the time that is meant.</source>
        <translation>读作 {at}，但上一行到 {chain} 结束。请写明实际时间。</translation>
    </message>
    <message>
        <source>Rows that stand there twice are counted once: {count}.</source>
        <translation>重复的行只计一次:{count}。</translation>
    </message>
    <message>
        <source>Segment {subject} ({kind}) has no beats, as others have. Write what comes when.</source>
        <translation>环节 {subject}（{kind}）没有节拍，而其他环节有。请写明各步时间。</translation>
    </message>
    <message>
        <source>Segment {subject} ({kind}) has no product.</source>
        <translation>环节 {subject}({kind})没写商品。</translation>
    </message>
    <message>
        <source>Segment {subject} has no duration. Write how long it takes.</source>
        <translation>环节 {subject} 没有时长。请填时长。</translation>
    </message>
    <message>
        <source>Segment {subject} has the duration {length}. Give one above zero.</source>
        <translation>环节 {subject} 的时长是 {length}。请填大于零的时长。</translation>
    </message>
    <message>
        <source>Segment {subject} has the fixed start {at}, but its row says {stated}. The fixed start counts.</source>
        <translation>环节 {subject} 的硬时间是 {at},但该行写的是 {stated}。以硬时间为准。</translation>
    </message>
    <message>
        <source>Segment {subject} has {host} say “{word}”, which the host card says to avoid. Put it in other words.</source>
        <translation>环节 {subject} 让 {host} 说“{word}”，主播卡要求避免。请换个说法。</translation>
    </message>
    <message>
        <source>Segment {subject} has {length} for each of its {count} products; a walk-through takes {limit}. Give it more time or fewer products.</source>
        <translation>环节 {subject} 有 {count} 个商品,每个只有 {length},讲解一款要 {limit}。请加时间或减商品。</translation>
    </message>
    <message>
        <source>Segment {subject} has {length} for each product; {platform} asks for {limit}. Give it more time.</source>
        <translation>环节 {subject} 每个商品只有 {length},{platform} 要求至少 {limit}。请加时间。</translation>
    </message>
    <message>
        <source>Segment {subject} is to sell {target}, but all its stock is worth {worth}. Add stock, or lower the target.</source>
        <translation>环节 {subject} 目标 {target},但全部库存只值 {worth}。请加库存或调低目标。</translation>
    </message>
    <message>
        <source>Segment {subject} is written for {at}, {length} after the row above is over ({chain}). It will follow the row above.</source>
        <translation>环节 {subject} 写的是 {at},比上一行结束({chain})晚 {length}。将紧接上一行。</translation>
    </message>
    <message>
        <source>Segment {subject} is written for {at}, {length} before the row above is over ({chain}). It will follow the row above.</source>
        <translation>环节 {subject} 写的是 {at},比上一行结束({chain})早 {length}。将紧接上一行。</translation>
    </message>
    <message>
        <source>Segment {subject} may last {longest} at the most, which is less than its duration {duration}.</source>
        <translation>环节 {subject} 最长 {longest},却排了 {duration}。</translation>
    </message>
    <message>
        <source>Segment {subject} must start at {at}, but what comes before it runs until {chain}, {length} too long. Shorten what comes before.</source>
        <translation>环节 {subject} 必须 {at} 开始,但前面的环节要到 {chain},超出 {length}。请缩短前面的环节。</translation>
    </message>
    <message>
        <source>Segment {subject} needs {shortest} at the least, which is more than its duration {duration}.</source>
        <translation>环节 {subject} 最短要 {shortest},却只排了 {duration}。</translation>
    </message>
    <message>
        <source>Segment {subject} sells {product} without a live price.</source>
        <translation>环节 {subject} 的 {product} 没写直播价。</translation>
    </message>
    <message>
        <source>Segment {subject} sells {product}, which is not in the list of products.</source>
        <translation>环节 {subject} 的 {product} 不在商品表里。</translation>
    </message>
    <message>
        <source>Segments {subject} to {last} are all of one kind ({kind}), for {length}. Mix in another one.</source>
        <translation>环节 {subject} 到 {last} 都是同一类型({kind}),共 {length}。请穿插别的类型。</translation>
    </message>
    <message>
        <source>Several products have the code {subject}; segments mean only one of them. Give each its own.</source>
        <translation>有多个商品使用编号 {subject},环节只会认其中一个。请各用各的编号。</translation>
    </message>
    <message>
        <source>Several segments have the number {subject}. Give each its own.</source>
        <translation>有多个环节序号都是 {subject}。请各用各的序号。</translation>
    </message>
    <message>
        <source>Some characters cannot be read as {encoding}. Save the file as UTF-8.</source>
        <translation>有些字按 {encoding} 读不出来。请把文件存为 UTF-8。</translation>
    </message>
    <message>
        <source>Spend band {subject} (from {start}) stands below {other} but begins before it. Sort the bands by their start.</source>
        <translation>投放时段 {subject}（{start} 起）排在 {other} 之后，却更早开始。请按开始时间排序。</translation>
    </message>
    <message>
        <source>Spend band {subject} goes from {span} with a share of {share} %. Let it end after its start, with a share from 0 to 100 %.</source>
        <translation>投放时段 {subject} 为 {span}，比例 {share}%。结束应晚于开始，比例应在 0～100% 之间。</translation>
    </message>
    <message>
        <source>Spend band {subject} goes on until {end}, but the show lasts {length}. Let it end with the show.</source>
        <translation>投放时段 {subject} 到 {end} 才结束，而本场只有 {length}。请随下播结束。</translation>
    </message>
    <message>
        <source>The amounts are in {currency}, the show sells in {home}. They are kept as they are; nothing is converted.</source>
        <translation>金额以 {currency} 计,而本场以 {home} 销售。金额原样保留,不作换算。</translation>
    </message>
    <message>
        <source>The beat “{beat}” of segment {subject} has no time, so nobody knows when the next one begins. Write how long it takes.</source>
        <translation>环节 {subject} 的节拍“{beat}”没有时长，不知道下一个何时开始。请写明时长。</translation>
    </message>
    <message>
        <source>The beats of segment {subject} leave {length} of its {duration} free. Leave the last one without a time, and it has the rest.</source>
        <translation>环节 {subject}（{duration}）的节拍还空出 {length}。最后一个节拍不写时长，就会占用剩余时间。</translation>
    </message>
    <message>
        <source>The beats of segment {subject} take {length} together, but it lasts {duration}. Shorten a beat, or give the segment more time.</source>
        <translation>环节 {subject} 的节拍合计 {length}，环节只有 {duration}。请缩短节拍，或延长环节。</translation>
    </message>
    <message>
        <source>The boosts cost {total} together, but the show may spend {budget}. Cut some, or raise the budget.</source>
        <translation>投流合计 {total},超过全场预算 {budget}。请削减或追加预算。</translation>
    </message>
    <message>
        <source>The boosts in spend band {subject} come to {percent} % of their cost, but its share is {share} %. Move a boost, or change the share.</source>
        <translation>投放时段 {subject} 内的投流占计划花费 {percent}%，设定比例却是 {share}%。请移动投流，或改比例。</translation>
    </message>
    <message>
        <source>The code {code} is used again; this row is called {taken}.</source>
        <translation>编号 {code} 重复,本行改叫 {taken}。</translation>
    </message>
    <message>
        <source>The code {subject} is used more than once. Give each its own.</source>
        <translation>编号 {subject} 重复了。请各用各的编号。</translation>
    </message>
    <message>
        <source>The column {header} has no heading; it is kept with each row.</source>
        <translation>{header} 列没有表头,内容随行保留。</translation>
    </message>
    <message>
        <source>The column “{header}” holds times, but is not known: nothing reads it. Assign it.</source>
        <translation>“{header}”列是时间，但不认识这个表头，未被读取。请指定它的含义。</translation>
    </message>
    <message>
        <source>The column “{header}” is not known; it is kept with each row.</source>
        <translation>不认识“{header}”列,内容随行保留。</translation>
    </message>
    <message>
        <source>The column “{header}” says what another column says already; it is only kept.</source>
        <translation>“{header}”列与另一列重复,只作保留。</translation>
    </message>
    <message>
        <source>The columns are read as you assigned them in “{profile}”.</source>
        <translation>各列按你在“{profile}”中的对应关系读取。</translation>
    </message>
    <message>
        <source>The counter begins again: {before}, then {after}. What came between is not known, and it gives no total.</source>
        <translation>累计数重新开始:先是 {before},然后是 {after}。其间的数量不得而知,因此不给出总数。</translation>
    </message>
    <message>
        <source>The counter goes back from {before} to {after}; nothing is counted until it has passed the old value again. Times that it does so: {count}.</source>
        <translation>累计数从 {before} 退回到 {after};在重新超过原值之前不计增量。发生次数:{count}。</translation>
    </message>
    <message>
        <source>The date {date} is taken from the name of the file or of the sheet.</source>
        <translation>日期 {date} 取自文件名或工作表名。</translation>
    </message>
    <message>
        <source>The draw of {subject} at {at} falls together with what is fixed for {other}. Move the draw.</source>
        <translation>{subject} 的开奖({at})和定点动作({other})撞在一起。请挪开开奖时间。</translation>
    </message>
    <message>
        <source>The draw of {subject} falls at {at}, when no segment is planned. Open it earlier or later.</source>
        <translation>{subject} 在 {at} 开奖,那时没有排环节。请提前或推后发放。</translation>
    </message>
    <message>
        <source>The draw of {subject} falls at {at}, when segment {segment} {title} is on air and nobody announces winners. Open it earlier or later, or move the segment.</source>
        <translation>{subject} 在 {at} 开奖,那时正播环节 {segment} {title},没人报中奖名单。请调整发放时间,或移动环节。</translation>
    </message>
    <message>
        <source>The draw {subject} has no rules. Write who may enter, how winners are drawn and told.</source>
        <translation>抽奖 {subject} 没有规则。请写明谁能参加、如何开奖和公示。</translation>
    </message>
    <message>
        <source>The end is before the start; the end is left out.</source>
        <translation>结束早于开始,结束时间未采用。</translation>
    </message>
    <message>
        <source>The file ends in the middle of a character: some of it may be missing.</source>
        <translation>文件在半个字处中断,可能缺内容。</translation>
    </message>
    <message>
        <source>The file has rows of other rooms; only those of {room} are read. Other rooms: {others}.</source>
        <translation>文件中有其他直播间的行;只读取 {room} 的行。其他直播间:{others}。</translation>
    </message>
    <message>
        <source>The file tells of {first} to {last}, the show was on from {start} to {end}. Check whether it is the right file.</source>
        <translation>文件的时间是 {first} 至 {last},而本场是 {start} 至 {end}。请检查文件是否正确。</translation>
    </message>
    <message>
        <source>The file tells of {first} to {last}, the show was on from {start} to {end}: {hours} h, as another time zone would make it. If so, import the file again with its zone.</source>
        <translation>文件的时间是 {first} 至 {last},而本场是 {start} 至 {end}:相差 {hours} 小时,像是时区不同。若是如此,请指定文件的时区后重新导入。</translation>
    </message>
    <message>
        <source>The first segment {subject} sells right away ({kind}). Open with something that gathers people.</source>
        <translation>第一个环节 {subject} 直接卖货({kind})。请先暖场聚人。</translation>
    </message>
    <message>
        <source>The fixed start is {taken}, but the row is written for {other}; {taken} counts.</source>
        <translation>硬时间是 {taken},该行写的是 {other};以 {taken} 为准。</translation>
    </message>
    <message>
        <source>The giveaways may cost {total} together; {percent} % of the GMV target are {limit}. Cut some, or see that they pay.</source>
        <translation>福利预算合计 {total}，GMV 目标的 {percent}% 为 {limit}。请削减，或确认值得。</translation>
    </message>
    <message>
        <source>The heading says that these times are of {zone}.</source>
        <translation>表头说明这些时间属于 {zone}。</translation>
    </message>
    <message>
        <source>The heading stands here again; left out.</source>
        <translation>这里又出现表头,已略过。</translation>
    </message>
    <message>
        <source>The hero items ({products}) come only once. Bring one of them back later.</source>
        <translation>主推款({products})只出现一次。请安排返场。</translation>
    </message>
    <message>
        <source>The hidden sheet {sheet} is left out.</source>
        <translation>隐藏的工作表 {sheet} 没有读取。</translation>
    </message>
    <message>
        <source>The line above the table, “{title}”, is taken as the show&apos;s title.</source>
        <translation>表格上方的“{title}”作为本场标题。</translation>
    </message>
    <message>
        <source>The list has {shows} streams, and the run has no start to tell which is meant. None is read.</source>
        <translation>列表有 {shows} 场,而本次直播没有开播时间,无法判断是哪一场。未读取任何一场。</translation>
    </message>
    <message>
        <source>The live price of {subject} ({live}) is above its list price ({listed}). Correct one of them.</source>
        <translation>{subject} 的直播价({live})高于日常价({listed})。请更正其中一个。</translation>
    </message>
    <message>
        <source>The milestone “{text}” takes no time: it is kept with the next segment.</source>
        <translation>里程碑“{text}”不占时间：记在下一个环节里。</translation>
    </message>
    <message>
        <source>The numbers in this column are read as seconds: as minutes they are too long.</source>
        <translation>这一列的数字按秒读取：按分钟就太长了。</translation>
    </message>
    <message>
        <source>The price of {product} is changed (cue {subject}), and nothing changes it back. Add a cue that does.</source>
        <translation>{product} 改了价(提示 {subject}),但没有改回。请补一条改回原价的提示。</translation>
    </message>
    <message>
        <source>The prize of {subject} is worth {worth} yuan; the law allows {limit} for a drawn prize. Choose a smaller one.</source>
        <translation>{subject} 的奖品价值 {worth} 元,法律规定抽奖最高奖不超过 {limit} 元。请换小一点的。</translation>
    </message>
    <message>
        <source>The prizes of {subject} are worth {worth}, but its budget is {budget}. Give fewer, or raise the budget.</source>
        <translation>{subject} 的奖品合计价值 {worth}，预算只有 {budget}。请减少份数，或提高预算。</translation>
    </message>
    <message>
        <source>The products {products} have the same SKU {sku}. Correct it, or make them one.</source>
        <translation>商品 {products} 的 SKU 相同({sku})。请更正或合并。</translation>
    </message>
    <message>
        <source>The products {products} have the same link {link}: the wrong card would pop. Number them anew.</source>
        <translation>商品 {products} 的链接号相同({link}),会弹错讲解卡。请重新编号。</translation>
    </message>
    <message>
        <source>The release plan {text} is {total} in all, but the stock is {stock}. Correct one of them.</source>
        <translation>放单计划 {text} 合计 {total}，库存却是 {stock}。请改正其中一个。</translation>
    </message>
    <message>
        <source>The release plan {text} of {product} is read from the notes of {subject}.</source>
        <translation>{product} 的放单计划 {text} 取自环节 {subject} 的备注。</translation>
    </message>
    <message>
        <source>The rounds of {subject} ({rounds}) sum to {total}, but there are {stock}. Correct the rounds or the stock.</source>
        <translation>{subject} 的放单计划（{rounds}）合计 {total}，库存却是 {stock}。请改正放单数或库存。</translation>
    </message>
    <message>
        <source>The row gives two durations, {taken} and {other}; {taken} counts.</source>
        <translation>本行有两个时长:{taken} 与 {other},以 {taken} 为准。</translation>
    </message>
    <message>
        <source>The row gives two starts, {taken} and {other}; {taken} counts.</source>
        <translation>本行有两个开始时间:{taken} 与 {other},以 {taken} 为准。</translation>
    </message>
    <message>
        <source>The row is marked as fixed, but has no clock time: it follows the row above. Write the time.</source>
        <translation>本行标了硬时间却没有钟点,将紧接上一行。请填钟点。</translation>
    </message>
    <message>
        <source>The row takes {other} to {taken}; {taken} counts.</source>
        <translation>这一行写的是 {other} 到 {taken}，按 {taken} 计。</translation>
    </message>
    <message>
        <source>The rows are not in the order of time; they are sorted.</source>
        <translation>各行未按时间排列,已排序。</translation>
    </message>
    <message>
        <source>The rows beside this time take {taken} together, not {other}. Correct one.</source>
        <translation>这个时间旁边的几行共 {taken}，不是 {other}。请改正其中一个。</translation>
    </message>
    <message>
        <source>The script ends at {end}, {length} after the show must be over ({limit}). Shorten or skip something.</source>
        <translation>脚本 {end} 结束,比最晚下播时间 {limit} 晚 {length}。请缩短或跳过环节。</translation>
    </message>
    <message>
        <source>The script has no boosts. Add those that are planned, or leave it if the show runs without.</source>
        <translation>脚本没有投流,有计划请补上;不投流可忽略。</translation>
    </message>
    <message>
        <source>The script has no closing segment. Add one with thanks and what comes next.</source>
        <translation>脚本没有收尾环节。请加上感谢和下场预告。</translation>
    </message>
    <message>
        <source>The script has no giveaways. Add at least one, to hold those who enter.</source>
        <translation>脚本没有福利活动。请至少安排一个,留住进来的人。</translation>
    </message>
    <message>
        <source>The script has no segments.</source>
        <translation>脚本里没有环节。</translation>
    </message>
    <message>
        <source>The script lists no products. Add those that the show sells.</source>
        <translation>脚本里没有商品。请补上本场要卖的货。</translation>
    </message>
    <message>
        <source>The shares of the spend bands sum to {total} %. Make them 100 %.</source>
        <translation>各时段投放比例合计 {total}%。请调整为 100%。</translation>
    </message>
    <message>
        <source>The sheet {sheet} holds segments too; it is left out. Choose it to read it.</source>
        <translation>工作表 {sheet} 里也有环节，没有读取。需要时请选择它。</translation>
    </message>
    <message>
        <source>The sheet {sheet} is hidden in the file; it is read all the same.</source>
        <translation>工作表 {sheet} 在文件中是隐藏的，仍然读取。</translation>
    </message>
    <message>
        <source>The sheet {sheet} is none of a show; it is left out.</source>
        <translation>工作表 {sheet} 不是直播脚本,已略过。</translation>
    </message>
    <message>
        <source>The show does not say for whom it is. Write the audience that it is made for.</source>
        <translation>没有写明本场的目标客群。请补上。</translation>
    </message>
    <message>
        <source>The show has no GMV target. Write one, to know what the segments must sell.</source>
        <translation>没有写全场 GMV 目标。请填写,才知道每个环节要卖多少。</translation>
    </message>
    <message>
        <source>The show has no start time: planned times appear when it starts.</source>
        <translation>没有开播时间:开播后才有计划时间。</translation>
    </message>
    <message>
        <source>The show has nothing for returning fans. Add an item for them, or mark which one is.</source>
        <translation>全场没有面向老粉的商品。请安排老粉款,或标明是哪一款。</translation>
    </message>
    <message>
        <source>The show is to sell {target}, but all stock is worth {worth}. Add stock, or lower the target.</source>
        <translation>全场目标 {target},但全部库存只值 {worth}。请加库存或调低目标。</translation>
    </message>
    <message>
        <source>The show lasts {length}; {platform} allows {limit} at the most. Make it shorter, or split it.</source>
        <translation>本场时长 {length},{platform} 最长 {limit}。请缩短或拆成两场。</translation>
    </message>
    <message>
        <source>The show lasts {length}; {platform} asks for {limit} at the least. Make it longer.</source>
        <translation>本场时长 {length},{platform} 要求至少 {limit}。请延长。</translation>
    </message>
    <message>
        <source>The show names no platform, so what the platform allows is not checked. Write it.</source>
        <translation>没有写平台,无法核对平台的限制。请填写。</translation>
    </message>
    <message>
        <source>The show names nobody of its team. Write who hosts, operates and buys traffic.</source>
        <translation>没有写团队成员。请填写主播、中控和投手。</translation>
    </message>
    <message>
        <source>The show sells in {count} segments and has no hero item. Choose one and give it the best slot.</source>
        <translation>共有 {count} 个卖货环节,却没有主推款。请选定一款并给最好的时段。</translation>
    </message>
    <message>
        <source>The spend bands {other} and {subject} overlap by {length}: that time counts twice. Let one end where the other begins.</source>
        <translation>投放时段 {other} 与 {subject} 重叠 {length}，会重复计算。请首尾相接。</translation>
    </message>
    <message>
        <source>The spend is not shared out over the show. Write which share goes to which part of it.</source>
        <translation>没有设定各时段的投放比例。请写明每个时段占多少。</translation>
    </message>
    <message>
        <source>The table has no heading: its columns are taken by what they hold. Assign them if not.</source>
        <translation>表格没有表头：各列按内容判断。不对时请指定各列。</translation>
    </message>
    <message>
        <source>The targets of the segments sum to {total}, but the show&apos;s target is {target}. Make them agree.</source>
        <translation>各环节目标合计 {total},全场目标 {target}。请改成一致。</translation>
    </message>
    <message>
        <source>The text was read as {encoding}. Check that the words are right.</source>
        <translation>文字按 {encoding} 读取。请核对有没有乱码。</translation>
    </message>
    <message>
        <source>The time of this row stands there before; of several rows the last counts. Such rows: {count}.</source>
        <translation>此行的时间与前面重复;以最后一行为准。此类行:{count}。</translation>
    </message>
    <message>
        <source>The times have no date; they are taken for those of the show of {date}.</source>
        <translation>时间没有日期;按 {date} 这一场处理。</translation>
    </message>
    <message>
        <source>The warm-up has begun, but no count of reservations is written. Note it once a day.</source>
        <translation>预热已开始，却没有记录预约人数。请每天记录一次。</translation>
    </message>
    <message>
        <source>The warm-up “{task}” does not say where it is shown. Write its channel.</source>
        <translation>预热“{task}”没有写渠道。请补上。</translation>
    </message>
    <message>
        <source>There are no host cards. Write for each host the persona, and what to say and to avoid.</source>
        <translation>还没有主播卡。请为每位主播写明人设、常用话术和禁用说法。</translation>
    </message>
    <message>
        <source>There are several cues {subject}; one of them would be lost. Rename one.</source>
        <translation>有多条提示都叫 {subject},会丢一条。请改名。</translation>
    </message>
    <message>
        <source>There are several segments with the id {subject}; one would be lost. Rename one.</source>
        <translation>有多个环节 ID 都是 {subject},会丢一个。请改名。</translation>
    </message>
    <message>
        <source>There is a card for {subject}, but no segment names {subject} as host. Write the name in one way, or remove the card.</source>
        <translation>有 {subject} 的主播卡，但没有环节由 {subject} 主持。请统一写法，或删除该卡。</translation>
    </message>
    <message>
        <source>There is no checklist for the hours before the show. Write what must be ready, by when and by whom.</source>
        <translation>没有开播前检查清单。请写明要备好什么、何时、谁负责。</translation>
    </message>
    <message>
        <source>There is no giveaway for {length}, from {start} to {end}. Put one in between.</source>
        <translation>{start} 到 {end} 有 {length} 没有福利活动。请插一个。</translation>
    </message>
    <message>
        <source>There is no segment “{text}”. Write the number of the segment to feed.</source>
        <translation>没有环节“{text}”。请填目标环节的序号。</translation>
    </message>
    <message>
        <source>There is no table for the platform “{platform}”, so what it allows is not checked. Correct the name, or add a table.</source>
        <translation>没有平台“{platform}”的参数表,无法核对它的限制。请更正名称或添加参数表。</translation>
    </message>
    <message>
        <source>There is no time zone “{text}”. Write one such as Asia/Shanghai.</source>
        <translation>没有时区“{text}”。请填如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>There is no warm-up plan. Write what is shown before the show, where, when and by whom.</source>
        <translation>没有预热计划。请写明预热内容、渠道、时间和负责人。</translation>
    </message>
    <message>
        <source>These cues wait for one another and would never be due: {circle}. Hang one of them on a segment or a clock time.</source>
        <translation>这些提示互相等待,永远不会到点:{circle}。请把其中一条挂到环节或钟点上。</translation>
    </message>
    <message>
        <source>This clock time means nothing yet: give the show a start time.</source>
        <translation>没有开播时间,这个钟点无从算起。请填开播时间。</translation>
    </message>
    <message>
        <source>This column counts on from row to row; the curve has what each step brought.</source>
        <translation>此列是逐行累计的数;曲线取每一步的增量。</translation>
    </message>
    <message>
        <source>This column means the same as “{other}”, which is read; this one is not.</source>
        <translation>此列与“{other}”含义相同;只读取后者,此列不读。</translation>
    </message>
    <message>
        <source>This cue has no moment that can be read (“{text}”), so it will not be called. Hang it on a segment, a cue or a clock time.</source>
        <translation>这条提示的时间读不出来(“{text}”),不会提示。请挂到环节、提示或钟点上。</translation>
    </message>
    <message>
        <source>This event ends at a fixed time in Ontime; here its duration counts.</source>
        <translation>这一项在 Ontime 中按固定时间结束，这里按时长计。</translation>
    </message>
    <message>
        <source>This row cannot be read and is left out: “{text}”.</source>
        <translation>本行读不出来,已略过:“{text}”。</translation>
    </message>
    <message>
        <source>This row has neither title nor time: it belongs to the segment in row {row}.</source>
        <translation>这一行没有标题也没有时间，归入第 {row} 行的环节。</translation>
    </message>
    <message>
        <source>This row has no code; it is called {taken}.</source>
        <translation>本行没有编号,先叫 {taken}。</translation>
    </message>
    <message>
        <source>This row has no duration. Write how long the segment takes.</source>
        <translation>本行没有时长。请填环节时长。</translation>
    </message>
    <message>
        <source>This row has no title; it is called {taken}.</source>
        <translation>本行没有环节名,先叫 {taken}。</translation>
    </message>
    <message>
        <source>This row is hidden in the file: the segment is kept, and skipped.</source>
        <translation>这一行在文件中被隐藏：环节保留，并设为跳过。</translation>
    </message>
    <message>
        <source>This row is struck through and left out: “{text}”.</source>
        <translation>这一行划了删除线，未读入：“{text}”。</translation>
    </message>
    <message>
        <source>This row is struck through: its segment is skipped.</source>
        <translation>这一行划了删除线：该环节已设为跳过。</translation>
    </message>
    <message>
        <source>This sheet has no headings that are known; it is not read.</source>
        <translation>此工作表没有可识别的表头,未读取。</translation>
    </message>
    <message>
        <source>This stream began nearest to the show; {others} others are left out.</source>
        <translation>这一场的开播时间与本场最接近;略去其他 {others} 场。</translation>
    </message>
    <message>
        <source>Times count from the start of the show.</source>
        <translation>时间从开播起计算。</translation>
    </message>
    <message>
        <source>Welfare segment {subject} has no selling points for the host. Write them.</source>
        <translation>福利环节 {subject} 没有主播卖点。请补上。</translation>
    </message>
    <message>
        <source>What the host has to say in segment {subject} takes about {length}, but it lasts {duration}. Cut the text, or give it more time.</source>
        <translation>环节 {subject} 的话术大约要讲 {length},但只有 {duration}。请精简或加时间。</translation>
    </message>
    <message>
        <source>What {subject} sells is worth {worth}, but segment {segment} is to sell {target}. Sell more pieces, or lower the target.</source>
        <translation>{subject} 全部卖完值 {worth},但环节 {segment} 目标 {target}。请加份数或调低目标。</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>「{column}」列</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>{code} has no time, so it will not be called. Give it a time.</source>
        <translation>{code} 没有时间,不会提示。请填时间。</translation>
    </message>
    <message>
        <source>{code} opens at the written time, so its countdown starts at {launch}.</source>
        <translation>{code} 在所写时间开抢,所以倒计时从 {launch} 开始。</translation>
    </message>
    <message>
        <source>{count} formulas have no result saved with them and are read as blank. Open the file in a spreadsheet and save it there.</source>
        <translation>有 {count} 个公式没有保存计算结果，按空白读取。请用表格软件打开并保存一次。</translation>
    </message>
    <message>
        <source>{giveaways} need {quantity} of {subject} together, but there are {stock}. Keep the prizes apart from the sale, or add stock.</source>
        <translation>{giveaways} 一共要 {quantity} 件 {subject},但库存只有 {stock}。请把奖品单独留出或加库存。</translation>
    </message>
    <message>
        <source>{host} is on air for {length} in all; {limit} is the most for one person. Share the show.</source>
        <translation>{host} 全场在播 {length},一个人最多 {limit}。请安排轮换。</translation>
    </message>
    <message>
        <source>{host} is on air for {length} without a break from segment {subject} on. Let somebody take over, or add a break.</source>
        <translation>{host} 从环节 {subject} 起连续在播 {length}。请安排换人或休息。</translation>
    </message>
    <message>
        <source>{key} “{text}” stands above the table and is taken for the show.</source>
        <translation>表格上方的{key}“{text}”已作为本场信息。</translation>
    </message>
    <message>
        <source>{length} are free before the fixed start of segment {subject} at {at}.</source>
        <translation>环节 {subject}({at} 硬时间)之前空出 {length}。</translation>
    </message>
    <message>
        <source>{orders} orders were paid before {start} or long after the show; they are left out.</source>
        <translation>{orders} 笔订单在 {start} 之前或下播很久之后支付,已略去。</translation>
    </message>
    <message>
        <source>{others} campaigns are of other streams; they are left out.</source>
        <translation>{others} 个计划属于其他场次,已略去。</translation>
    </message>
    <message>
        <source>{percent} % of the products on sale are “{role}”; {lowest} to {highest} % are wanted. Change the assortment, or the target.</source>
        <translation>在售商品中“{role}”占 {percent}%，目标为 {lowest}%～{highest}%。请调整货盘或目标结构。</translation>
    </message>
    <message>
        <source>{place}: {sentence}</source>
        <translation>{place}:{sentence}</translation>
    </message>
    <message>
        <source>{product} is not in the list of products. Add it there, or correct the name.</source>
        <translation>{product} 不在商品表里。请补到商品表,或改正名称。</translation>
    </message>
    <message>
        <source>{product} is on for {length} in a row, from segment {subject}. Put something else in between.</source>
        <translation>从环节 {subject} 起,{product} 连续讲了 {length}。请穿插别的内容。</translation>
    </message>
    <message>
        <source>{subject} asks for a comment but not which one; {tool} must be given the words. Write them.</source>
        <translation>{subject} 要求评论,但没写口令,{tool} 必须设置。请写上。</translation>
    </message>
    <message>
        <source>{subject} asks for the comment “{phrase}”; {tool} takes no emoji. Take it out.</source>
        <translation>{subject} 的口令“{phrase}”带表情,{tool} 不支持。请去掉。</translation>
    </message>
    <message>
        <source>{subject} asks people to watch for {length}; {limit} is the most for its running time. Ask for less.</source>
        <translation>{subject} 要求观看 {length},按它的时长最多 {limit}。请调低。</translation>
    </message>
    <message>
        <source>{subject} comes {count} times; more than {limit} tires people. Drop some.</source>
        <translation>{subject} 出现 {count} 次,超过 {limit} 次容易疲劳。请减少。</translation>
    </message>
    <message>
        <source>{subject} counts down for {length}; {tool} takes {lowest} at the least. Change it.</source>
        <translation>{subject} 倒计时 {length},{tool} 至少 {lowest}。请修改。</translation>
    </message>
    <message>
        <source>{subject} counts down for {length}; {tool} takes {lowest} to {highest}. Change it.</source>
        <translation>{subject} 倒计时 {length},{tool} 允许 {lowest} 到 {highest}。请修改。</translation>
    </message>
    <message>
        <source>{subject} gives {quantity} of {product}, but there are {stock}. Give fewer, or add stock.</source>
        <translation>{subject} 要送出 {quantity} 件 {product},但库存只有 {stock}。请减少份数或加库存。</translation>
    </message>
    <message>
        <source>{subject} is on sale for nothing. Write its price, or mark it as a gift.</source>
        <translation>{subject} 售价为 0。请填写价格,或把它标为赠品。</translation>
    </message>
    <message>
        <source>{subject} is open for {length}; {tool} takes {lowest} at the least. Change it.</source>
        <translation>{subject} 开放 {length},{tool} 至少 {lowest}。请修改。</translation>
    </message>
    <message>
        <source>{subject} is open for {length}; {tool} takes {lowest} to {highest}. Change it.</source>
        <translation>{subject} 开放 {length},{tool} 允许 {lowest} 到 {highest}。请修改。</translation>
    </message>
    <message>
        <source>{subject} is sold cheap to draw people ({kind}) without a limit for each buyer. Set one.</source>
        <translation>{subject} 是低价拉人的商品({kind}),但没有限购。请设置每人限购数。</translation>
    </message>
    <message>
        <source>{subject} presents without a host card. Write one, as the others have.</source>
        <translation>{subject} 出镜却没有主播卡。请像其他主播一样补上。</translation>
    </message>
    <message>
        <source>{subject} runs for {length}; {tool} takes {lowest} at the least. Change it.</source>
        <translation>{subject} 时长 {length},{tool} 至少 {lowest}。请修改。</translation>
    </message>
    <message>
        <source>{subject} runs for {length}; {tool} takes {lowest} to {highest}. Change it.</source>
        <translation>{subject} 时长 {length},{tool} 允许 {lowest} 到 {highest}。请修改。</translation>
    </message>
    <message>
        <source>{subject} runs for {length}; {tool} usually offers {choices}. Choose one of them, and look when the draw falls then.</source>
        <translation>{subject} 时长 {length},{tool} 一般只有 {choices} 可选。请选其中之一,并看开奖落在哪里。</translation>
    </message>
    <message>
        <source>{subject} says “{word}”, which is a forbidden word. Take it out.</source>
        <translation>{subject} 里有违禁词“{word}”。请删掉。</translation>
    </message>
    <message>
        <source>{subject} {name} is in the list, but no segment sells it. Give it a slot, or take it off.</source>
        <translation>{subject} {name} 在货盘里,但没有环节讲它。请安排环节或移出货盘。</translation>
    </message>
    <message>
        <source>{subject} {name} is on sale without a stock. Write how many there are.</source>
        <translation>{subject} {name} 在售但没有库存。请填写数量。</translation>
    </message>
    <message>
        <source>{tool} schedules in steps of {grid}; these orders lie between: {orders}. Start them by hand, or choose times on the step.</source>
        <translation>{tool} 的排期粒度是 {grid},这些下单时间不在档上:{orders}。请手动开启,或改到档上。</translation>
    </message>
    <message>
        <source>{whole} stand once beside several rows: {count} of them get {each} each. Write how long each takes.</source>
        <translation>几行共用 {whole}：其中 {count} 行各分 {each}。请写明每行多长。</translation>
    </message>
    <message>
        <source>“{header}” holds from when to when each row is on, and is read so.</source>
        <translation>“{header}”里写的是每一行从何时到何时，按时间段读取。</translation>
    </message>
    <message>
        <source>“{header}” holds how long each row takes, and is read so.</source>
        <translation>“{header}”里写的是每一行的时长，按时长读取。</translation>
    </message>
    <message>
        <source>“{header}” is taken for the titles of the segments. Assign another if not.</source>
        <translation>“{header}”作为环节标题读取。不对时请另行指定。</translation>
    </message>
    <message>
        <source>“{item}” of {subject} {name} is not ready. See to it, or take the product off.</source>
        <translation>{subject} {name} 的“{item}”还没备好。请落实，或撤下该商品。</translation>
    </message>
    <message>
        <source>“{key}” is given again (“{text}”); the first one counts.</source>
        <translation>“{key}”重复填写(“{text}”),以第一个为准。</translation>
    </message>
    <message>
        <source>“{key}” is not known; it is kept with the show.</source>
        <translation>不认识“{key}”,内容保留。</translation>
    </message>
    <message>
        <source>“{subject}” stands more than once in one list of the preparation. Give each its own.</source>
        <translation>“{subject}”在同一张准备清单中重复出现。请各用各的编号或名称。</translation>
    </message>
    <message>
        <source>“{task}” does not say when it is due; the start of the show is taken. Write T-2h or a date and time.</source>
        <translation>“{task}”没写什么时候完成，按开播时间算。请写 T-2h 或日期和时间。</translation>
    </message>
    <message>
        <source>“{task}” is due {due} after the planned start, so not before the show. Write when it must be done.</source>
        <translation>“{task}”的截止时间是计划开播后 {due}，不在开播前。请写明何时完成。</translation>
    </message>
    <message>
        <source>“{task}” should have been done {length} ago. Do it, or tick it off.</source>
        <translation>“{task}”应在 {length} 之前完成。请去做，或勾选已完成。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as {expected}. Cells left out here: {count}.</source>
        <translation>“{text}”无法读作{expected}。此列略去的单元格:{count}。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as {expected}. It is kept as text; write it again.</source>
        <translation>“{text}”不是{expected},已按文字保留。请改正。</translation>
    </message>
    <message>
        <source>“{text}” in the text of segment {subject} is a cue at {at}.</source>
        <translation>环节 {subject} 文字里的“{text}”已作为 {at} 的提示。</translation>
    </message>
    <message>
        <source>“{text}” is below zero, which cannot be. Cells left out here: {count}.</source>
        <translation>“{text}”小于零,不合理。此列略去的单元格:{count}。</translation>
    </message>
    <message>
        <source>“{text}” is kept as it is.</source>
        <translation>“{text}”原样保留。</translation>
    </message>
    <message>
        <source>“{text}” is no end after the start; it is left out. Such cells: {count}.</source>
        <translation>“{text}”不是开始之后的结束时间,已略去。此类单元格:{count}。</translation>
    </message>
    <message>
        <source>“{text}” is no time that can be read. Rows left out: {count}.</source>
        <translation>“{text}”不是可读的时间。略去的行:{count}。</translation>
    </message>
    <message>
        <source>“{text}” is read as the title of a section, not as a segment.</source>
        <translation>“{text}”当作小标题,不算环节。</translation>
    </message>
    <message>
        <source>“{text}” is read as {taken}. Write the hour as 20:00 if the evening is meant.</source>
        <translation>“{text}”读作 {taken}。如果是晚上，请写成 20:00。</translation>
    </message>
    <message>
        <source>“{text}” is taken for segment {taken}. Check that it is meant.</source>
        <translation>“{text}”当作环节 {taken}。请核对。</translation>
    </message>
    <message>
        <source>“{text}” is {taken} in all, released in parts.</source>
        <translation>“{text}”合计 {taken}，分批放单。</translation>
    </message>
    <message>
        <source>“{text}” names a time that may mean more than one thing: it stays a note. Add it to the cues sheet if somebody has to be told.</source>
        <translation>“{text}”里的时间有歧义,仍作为备注。需要提醒的话,请写进提示表。</translation>
    </message>
    <message>
        <source>“{text}” says another time than {subject}, which is due at {at}. Correct one.</source>
        <translation>“{text}”与 {subject} 的时间不一致,后者在 {at}。请改正其中一个。</translation>
    </message>
    <message>
        <source>“{text}” says more than one price: {taken} counts, the text is kept.</source>
        <translation>“{text}”不止一个价格：按 {taken} 计，原文保留。</translation>
    </message>
    <message>
        <source>“{text}” stands above the heading; it is kept with the show.</source>
        <translation>“{text}”在表头上方,随脚本保留。</translation>
    </message>
    <message>
        <source>“{word}” is a forbidden word. Take it out.</source>
        <translation>出现违禁词“{word}”。请删掉。</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>Accept</source>
        <translation>就这样</translation>
    </message>
    <message>
        <source>Bring {subject} forward</source>
        <translation>{subject} 提前</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>砍掉</translation>
    </message>
    <message>
        <source>Drop and squeeze</source>
        <translation>砍掉并压缩</translation>
    </message>
    <message>
        <source>Encore</source>
        <translation>返场</translation>
    </message>
    <message>
        <source>Extend {subject}</source>
        <translation>{subject} 加时</translation>
    </message>
    <message>
        <source>Let it slide</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Open {subject} now</source>
        <translation>现在发 {subject}</translation>
    </message>
    <message>
        <source>Over for {amount}. Has the show ended? End it.</source>
        <translation>已结束 {amount}。下播了吗?请结束直播。</translation>
    </message>
    <message>
        <source>Planned to start {amount} ago. On air? Press B and say how long.</source>
        <translation>计划开播已过 {amount}。已经开播?按 B 说明播了多久。</translation>
    </message>
    <message>
        <source>Squeeze</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>拉长</translation>
    </message>
    <message>
        <source>Swap {subject} in</source>
        <translation>换上 {subject}</translation>
    </message>
    <message>
        <source>The choices have just changed. Nothing was done: look again.</source>
        <translation>可选方案刚刚变化，未执行任何操作，请重新查看。</translation>
    </message>
    <message>
        <source>draw of {code}</source>
        <translation>{code} 开奖</translation>
    </message>
    <message>
        <source>effect of {code}</source>
        <translation>{code} 起效</translation>
    </message>
    <message>
        <source>hard end</source>
        <translation>硬下播</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>正好赶上</translation>
    </message>
    <message>
        <source>in {wait} · {clock} {name}</source>
        <translation>{wait} 后 · {clock} {name}</translation>
    </message>
    <message>
        <source>inside its segment</source>
        <translation>落在本环节内</translation>
    </message>
    <message>
        <source>on air {amount}</source>
        <translation>当前 {amount}</translation>
    </message>
    <message>
        <source>will be missed by {amount}</source>
        <translation>将晚 {amount}</translation>
    </message>
    <message>
        <source>{amount} after its segment is over</source>
        <translation>所属环节已结束 {amount}</translation>
    </message>
    <message>
        <source>{amount} before its segment begins</source>
        <translation>比所属环节早 {amount}</translation>
    </message>
    <message>
        <source>{amount} late</source>
        <translation>晚 {amount}</translation>
    </message>
    <message>
        <source>{amount} over. Still on this segment? Space goes on.</source>
        <translation>已超 {amount}。还在这个环节?按空格进入下一个。</translation>
    </message>
    <message>
        <source>{amount} to spare</source>
        <translation>余 {amount}</translation>
    </message>
    <message>
        <source>{code} brings people at {clock}, {amount} from its slot {number}</source>
        <translation>{code} 将在 {clock} 来人,与环节 {number} 差 {amount}</translation>
    </message>
    <message>
        <source>{count} online</source>
        <translation>在线 {count}</translation>
    </message>
    <message>
        <source>{name} and {other} are {amount} apart</source>
        <translation>{name} 与 {other} 只差 {amount}</translation>
    </message>
    <message>
        <source>{sold} · line {line} · {share} % ahead</source>
        <translation>{sold} · 应有 {line} · 领先 {share}%</translation>
    </message>
    <message>
        <source>{sold} · line {line} · {share} % behind</source>
        <translation>{sold} · 应有 {line} · 落后 {share}%</translation>
    </message>
    <message>
        <source>→ nothing that sells is on</source>
        <translation>→ 没有承接款</translation>
    </message>
    <message>
        <source>→ something that sells is on</source>
        <translation>→ 有承接款在播</translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>Back in the show: {number} {title}</source>
        <translation>已恢复：{number} {title}</translation>
    </message>
    <message>
        <source>Changed: {number} {title}</source>
        <translation>已修改：{number} {title}</translation>
    </message>
    <message>
        <source>Done: {cue}</source>
        <translation>完成：{cue}</translation>
    </message>
    <message>
        <source>Dropped: segments are left out.</source>
        <translation>已砍掉环节。</translation>
    </message>
    <message>
        <source>Encore: {number} {title}</source>
        <translation>返场:{number} {title}</translation>
    </message>
    <message>
        <source>Figures noted.</source>
        <translation>数据已记录。</translation>
    </message>
    <message>
        <source>Held: the countdown stands.</source>
        <translation>已暂停，倒计时停住。</translation>
    </message>
    <message>
        <source>Inserted: {number} {title}</source>
        <translation>已插入：{number} {title}</translation>
    </message>
    <message>
        <source>It slides: nothing is changed.</source>
        <translation>顺延:不做更改。</translation>
    </message>
    <message>
        <source>Later by {amount}: {cue}</source>
        <translation>推迟 {amount}：{cue}</translation>
    </message>
    <message>
        <source>Marked.</source>
        <translation>已标记。</translation>
    </message>
    <message>
        <source>Missed: {cue}</source>
        <translation>错过：{cue}</translation>
    </message>
    <message>
        <source>Moved: {number} {title}</source>
        <translation>已移动：{number} {title}</translation>
    </message>
    <message>
        <source>Noted: {text}</source>
        <translation>已记录：{text}</translation>
    </message>
    <message>
        <source>On air: {number} {title}</source>
        <translation>进行中：{number} {title}</translation>
    </message>
    <message>
        <source>Reason noted: {text}</source>
        <translation>原因已记录：{text}</translation>
    </message>
    <message>
        <source>Segments are left out and others shorter.</source>
        <translation>已砍掉环节并压缩其余。</translation>
    </message>
    <message>
        <source>Skipped: {cue}</source>
        <translation>已跳过：{cue}</translation>
    </message>
    <message>
        <source>Skipped: {number} {title}</source>
        <translation>已跳过：{number} {title}</translation>
    </message>
    <message>
        <source>Squeezed: segments are shorter.</source>
        <translation>已压缩:环节缩短。</translation>
    </message>
    <message>
        <source>Stretched: segments are longer.</source>
        <translation>已拉长环节。</translation>
    </message>
    <message>
        <source>The clock of this computer was set by {amount}. Countdowns stay.</source>
        <translation>本机时钟被调整 {amount}，倒计时不变。</translation>
    </message>
    <message>
        <source>The countdown goes on.</source>
        <translation>倒计时继续。</translation>
    </message>
    <message>
        <source>The reason is taken back.</source>
        <translation>原因已撤回。</translation>
    </message>
    <message>
        <source>The script has changed.</source>
        <translation>台本已更新。</translation>
    </message>
    <message>
        <source>The segment has been on air for {amount}.</source>
        <translation>环节开始时间已前移，已进行 {amount}。</translation>
    </message>
    <message>
        <source>The show goes on after a gap of {amount}.</source>
        <translation>中断 {amount} 后直播继续。</translation>
    </message>
    <message>
        <source>The show has ended.</source>
        <translation>直播已结束。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>{amount} for this segment.</source>
        <translation>当前环节 {amount}。</translation>
    </message>
    <message>
        <source>{number} {title} now takes {amount}.</source>
        <translation>{number} {title} 时长改为 {amount}。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>By history: {known} of {ahead} segments were on air at least {passes} times before. The show ends at {middle}, in four of five cases between {early} and {late}.</source>
        <translation>按历史：{ahead} 个环节中有 {known} 个以前至少播过 {passes} 次。预计 {middle} 结束，五次中有四次在 {early} 到 {late} 之间。</translation>
    </message>
    <message>
        <source>Lengths from earlier &amp;shows</source>
        <translation>采用以往场次的时长(&amp;S)</translation>
    </message>
    <message>
        <source>No segment was on air three times before, or all have their usual length.</source>
        <translation>没有环节播过三次以上，或时长都与以往一致。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>The chance to end by the hard end is {chance} %.</source>
        <translation>在硬性结束前结束的可能性为 {chance}%。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>by history {early}–{late} · {chance} % in time · {passes} passes</source>
        <translation>按历史 {early}–{late} · 准时 {chance}% · {passes} 次</translation>
    </message>
    <message>
        <source>by history {early}–{late} · {passes} passes</source>
        <translation>按历史 {early}–{late} · {passes} 次</translation>
    </message>
    <message>
        <source>{boost} has no lead; {tool} took {lead} ({count} times)</source>
        <translation>{boost} 没有提前量；{tool} 以往用了 {lead}（{count} 次）</translation>
    </message>
    <message>
        <source>{count} boosts have the lead of earlier shows.</source>
        <translation>{count} 个投流采用了以往场次的提前量。</translation>
    </message>
    <message>
        <source>{count} segments have the length of earlier shows.</source>
        <translation>{count} 个环节采用了以往场次的时长。</translation>
    </message>
</context>
<context>
    <name>Host</name>
    <message>
        <source>Close the sale</source>
        <translation>逼单</translation>
    </message>
    <message>
        <source>First: {segment}</source>
        <translation>第一个:{segment}</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>HOLD
暂停</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播屏</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>转</translation>
    </message>
    <message>
        <source>Next: {segment}</source>
        <translation>下一个:{segment}</translation>
    </message>
    <message>
        <source>OVER</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Price {price}</source>
        <translation>到手价 {price}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Script is done</source>
        <translation>流程已走完</translation>
    </message>
    <message>
        <source>Show has ended</source>
        <translation>已下播</translation>
    </message>
    <message>
        <source>Start is late</source>
        <translation>开播晚点</translation>
    </message>
    <message>
        <source>This is the last segment</source>
        <translation>这是最后一个环节</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>收</translation>
    </message>
    <message>
        <source>display</source>
        <translation>显示器</translation>
    </message>
    <message>
        <source>main display</source>
        <translation>主显示器</translation>
    </message>
    <message>
        <source>{segment} · starts at {clock}</source>
        <translation>{segment} · {clock} 整点开始</translation>
    </message>
    <message>
        <source>{show} · planned start {clock}</source>
        <translation>{show} · 计划开播 {clock}</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>1…9 cue, H hold, N note</source>
        <translation>1…9 提示完成，H 暂停，N 备注</translation>
    </message>
    <message>
        <source>Boost rejected</source>
        <translation>投流审核不过</translation>
    </message>
    <message>
        <source>Ctrl+H host window, M mark</source>
        <translation>Ctrl+H 主播窗口，M 标记</translation>
    </message>
    <message>
        <source>Ctrl+M message, M mark, N note</source>
        <translation>Ctrl+M 消息，M 标记，N 备注</translation>
    </message>
    <message>
        <source>F6–F9 replan, S skip, Space GO</source>
        <translation>F6–F9 重排，S 跳过，空格 下一环节</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>下一环节</translation>
    </message>
    <message>
        <source>GO was forgotten</source>
        <translation>忘按下一环节</translation>
    </message>
    <message>
        <source>Giveaway tool fails</source>
        <translation>福袋工具打不开</translation>
    </message>
    <message>
        <source>H hold, M mark, N note</source>
        <translation>H 暂停，M 标记，N 备注</translation>
    </message>
    <message>
        <source>Host over by 4 minutes</source>
        <translation>主播超时 4 分钟</translation>
    </message>
    <message>
        <source>Next product not ready</source>
        <translation>下个商品没备好</translation>
    </message>
    <message>
        <source>Picture and sound stutter; the room complains.</source>
        <translation>画面声音卡顿，直播间在抱怨。</translation>
    </message>
    <message>
        <source>Picture stutters</source>
        <translation>画面卡顿</translation>
    </message>
    <message>
        <source>S skip, Alt+↓ move, I insert, → more time</source>
        <translation>S 跳过，Alt+↓ 后移，I 插入，→ 加时</translation>
    </message>
    <message>
        <source>Second display lost</source>
        <translation>副屏黑屏</translation>
    </message>
    <message>
        <source>Shift+1…9 skip its cue, Alt+↑ move, H hold, N note</source>
        <translation>Shift+1…9 跳过提示，Alt+↑ 前移，H 暂停，N 备注</translation>
    </message>
    <message>
        <source>Shift+1…9 skip its cue, F5 later, N note</source>
        <translation>Shift+1…9 跳过提示，F5 推后，N 备注</translation>
    </message>
    <message>
        <source>Space GO, S skip, I insert, N note</source>
        <translation>空格 下一环节，S 跳过，I 插入，N 备注</translation>
    </message>
    <message>
        <source>Space GO, then B 0:40</source>
        <translation>空格 下一环节，再按 B 0:40</translation>
    </message>
    <message>
        <source>Stock gone</source>
        <translation>库存售罄</translation>
    </message>
    <message>
        <source>The host went on to {subject} 40 seconds ago. GO was not pressed.</source>
        <translation>主播 40 秒前已讲到 {subject}，没按下一环节。</translation>
    </message>
    <message>
        <source>The host will not stop and needs 4 minutes more for {subject}.</source>
        <translation>主播收不住，{subject} 还要 4 分钟。</translation>
    </message>
    <message>
        <source>The host&apos;s display has gone dark.</source>
        <translation>主播副屏黑了。</translation>
    </message>
    <message>
        <source>The host&apos;s phone is dead</source>
        <translation>主播手机没电</translation>
    </message>
    <message>
        <source>The host&apos;s phone is dead: comments are not seen.</source>
        <translation>主播手机没电，看不到评论。</translation>
    </message>
    <message>
        <source>The link of {subject} has the old price.</source>
        <translation>{subject} 的链接还是旧价。</translation>
    </message>
    <message>
        <source>The platform rejected boost {subject}. Nobody will come by it.</source>
        <translation>投流 {subject} 审核被拒，不会带来人。</translation>
    </message>
    <message>
        <source>The tool for giveaway {subject} does not open.</source>
        <translation>福袋 {subject} 的工具打不开。</translation>
    </message>
    <message>
        <source>Wrong price at the link</source>
        <translation>链接价格不对</translation>
    </message>
    <message>
        <source>cue done</source>
        <translation>提示完成</translation>
    </message>
    <message>
        <source>cue fired</source>
        <translation>立即触发</translation>
    </message>
    <message>
        <source>cue later</source>
        <translation>提示推后</translation>
    </message>
    <message>
        <source>cue skipped</source>
        <translation>提示跳过</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>more or less time</source>
        <translation>加减时</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>new duration</source>
        <translation>改时长</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>replan</source>
        <translation>重排</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>started earlier</source>
        <translation>补记开始</translation>
    </message>
    <message>
        <source>{subject} is next and is not ready.</source>
        <translation>下一个 {subject} 还没备好。</translation>
    </message>
    <message>
        <source>{subject} is sold out.</source>
        <translation>{subject} 已售罄。</translation>
    </message>
</context>
<context>
    <name>LaneMark</name>
    <message>
        <source>hard end</source>
        <translation>最晚下播</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>计划结束</translation>
    </message>
</context>
<context>
    <name>LanePart</name>
    <message>
        <source>countdown</source>
        <translation>倒计时</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>起效</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空档</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>起量等待</translation>
    </message>
    <message>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>环节</translation>
    </message>
</context>
<context>
    <name>LaneStanding</name>
    <message>
        <source>actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未进行</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏做</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>LaneTask</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Boosts</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Free until {segment} at its fixed time</source>
        <translation>空档,等到 {segment} 整点开始</translation>
    </message>
    <message>
        <source>Giveaways</source>
        <translation>福袋</translation>
    </message>
    <message>
        <source>No start time is planned: the times appear when the show starts.</source>
        <translation>没有计划开播时间:开播后显示时间。</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Timeline of the show</source>
        <translation>直播时间轴</translation>
    </message>
    <message>
        <source>earlier: {done}/{count} done</source>
        <translation>更早：{done}/{count} 完成</translation>
    </message>
    <message>
        <source>ends with the draw</source>
        <translation>结束时开奖</translation>
    </message>
    <message>
        <source>starts at a fixed time</source>
        <translation>整点开始</translation>
    </message>
    <message>
        <source>{plan} · spent {spent}</source>
        <translation>{plan} · 已花 {spent}</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>(no file yet)</source>
        <translation>（还没有文件）</translation>
    </message>
    <message>
        <source>1 script</source>
        <translation>1 个脚本</translation>
    </message>
    <message>
        <source>20:00 · 2026-10-29 20:00</source>
        <translation>20:00 · 2026-10-29 20:00</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Back to “{title}”</source>
        <translation>回到“{title}”</translation>
    </message>
    <message>
        <source>Drop unsaved edits</source>
        <translation>丢弃未保存的修改</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Go on with “{title}”</source>
        <translation>继续“{title}”</translation>
    </message>
    <message>
        <source>Go on with “{title}”, unsaved edits of {when}</source>
        <translation>继续“{title}”，{when} 有未保存的修改</translation>
    </message>
    <message>
        <source>Go on with “{title}”, {when}</source>
        <translation>继续“{title}”，{when}</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>暂不取用</translation>
    </message>
    <message>
        <source>New from template…</source>
        <translation>从模板新建…</translation>
    </message>
    <message>
        <source>New show</source>
        <translation>新直播</translation>
    </message>
    <message>
        <source>New, empty…</source>
        <translation>新建空白…</translation>
    </message>
    <message>
        <source>No script has been opened yet. Open one with Ctrl+O.</source>
        <translation>还没有打开过脚本。按 Ctrl+O 打开一个。</translation>
    </message>
    <message>
        <source>No script has these words. Esc clears them.</source>
        <translation>没有符合的脚本。按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划开播</translation>
    </message>
    <message>
        <source>Planned start of the new show</source>
        <translation>新一场的计划开播时间</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Save it…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>脚本库</translation>
    </message>
    <message>
        <source>Search by title, product or host</source>
        <translation>按标题、商品或主播搜索</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>环节数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>合并两者</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>取用修改</translation>
    </message>
    <message>
        <source>The edits are taken. Save the script (Ctrl+Shift+S) to put them into a file.</source>
        <translation>已取用修改。保存脚本（Ctrl+Shift+S）写入文件。</translation>
    </message>
    <message>
        <source>The script is as its file has it. The edits stay in the library (Ctrl+L).</source>
        <translation>脚本与文件一致。修改仍留在脚本库里（Ctrl+L）。</translation>
    </message>
    <message>
        <source>The show is on air. The scripts are here again when it has ended.</source>
        <translation>正在直播。下播后再打开脚本库。</translation>
    </message>
    <message>
        <source>The unsaved edits of “{title}” are dropped.</source>
        <translation>“{title}”未保存的修改已丢弃。</translation>
    </message>
    <message>
        <source>This script has unsaved edits of {when}, and the file has changed since they were begun.</source>
        <translation>这个脚本有 {when} 未保存的修改，而文件之后也改过。</translation>
    </message>
    <message>
        <source>This script has unsaved edits of {when}.</source>
        <translation>这个脚本有 {when} 未保存的修改。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>With the archive</source>
        <translation>含归档</translation>
    </message>
    <message>
        <source>Write a time such as 2026-10-29 20:00</source>
        <translation>请写时间，例如 2026-10-29 20:00</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>unsaved edits, {when}</source>
        <translation>有未保存的修改，{when}</translation>
    </message>
    <message>
        <source>{count} scripts</source>
        <translation>{count} 个脚本</translation>
    </message>
    <message>
        <source>{path} is not there any more. This is the script as it was kept here.</source>
        <translation>{path} 已经不在了。这是脚本库里保存的内容。</translation>
    </message>
    <message>
        <source>“{title}” had edits that no file has. They are kept in the library (Ctrl+L).</source>
        <translation>“{title}”有尚未存入文件的修改，已保留在脚本库中（Ctrl+L）。</translation>
    </message>
    <message>
        <source>“{title}” has no unsaved edits.</source>
        <translation>“{title}”没有未保存的修改。</translation>
    </message>
    <message>
        <source>“{title}” is copied for {when}. Enter opens it.</source>
        <translation>“{title}”已复制到 {when}。按回车打开。</translation>
    </message>
    <message>
        <source>“{title}” is in the archive.</source>
        <translation>“{title}”已归档。</translation>
    </message>
    <message>
        <source>“{title}” is out of the archive.</source>
        <translation>“{title}”已移出归档。</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Ad spend</source>
        <translation>投放消耗</translation>
    </message>
    <message>
        <source>Average online</source>
        <translation>平均在线</translation>
    </message>
    <message>
        <source>Average stay (s)</source>
        <translation>人均停留(秒)</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>成交人数</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>进入人数</translation>
    </message>
    <message>
        <source>GMV</source>
        <translation>GMV</translation>
    </message>
    <message>
        <source>GMV from ads</source>
        <translation>投放成交</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>曝光次数</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>离开人数</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>点赞</translation>
    </message>
    <message>
        <source>New fan club members</source>
        <translation>新加团</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>新增粉丝</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线人数</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Orders from ads</source>
        <translation>投放订单</translation>
    </message>
    <message>
        <source>Paid views</source>
        <translation>付费观看</translation>
    </message>
    <message>
        <source>Peak online</source>
        <translation>在线峰值</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>曝光人数</translation>
    </message>
    <message>
        <source>Product clicks</source>
        <translation>商品点击</translation>
    </message>
    <message>
        <source>Product impressions</source>
        <translation>商品曝光</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>成交件数</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>观看人数</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>观看次数</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>直播(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Host window</source>
        <translation>主播屏</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Added ({count})</source>
        <translation>新增（{count}）</translation>
    </message>
    <message>
        <source>Boost {name}</source>
        <translation>投流 {name}</translation>
    </message>
    <message>
        <source>Changed ({count})</source>
        <translation>修改（{count}）</translation>
    </message>
    <message>
        <source>Checklist {name}</source>
        <translation>检查项 {name}</translation>
    </message>
    <message>
        <source>Cue {name}</source>
        <translation>提示 {name}</translation>
    </message>
    <message>
        <source>Edited here, and different in the file ({count})</source>
        <translation>这里改过、文件中又不同（{count}）</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>GMV target</source>
        <translation>GMV 目标</translation>
    </message>
    <message>
        <source>Giveaway {name}</source>
        <translation>福利 {name}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Host {name}</source>
        <translation>主播 {name}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Leave as it is (Esc)</source>
        <translation>保持不变（Esc）</translation>
    </message>
    <message>
        <source>Moved, all or none ({count})</source>
        <translation>移动，只能一起采用（{count}）</translation>
    </message>
    <message>
        <source>Nothing was taken over from {file}.</source>
        <translation>未采用 {file} 的任何改动。</translation>
    </message>
    <message>
        <source>Product {name}</source>
        <translation>商品 {name}</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read the file a&amp;gain</source>
        <translation>重新读取文件(&amp;G)</translation>
    </message>
    <message>
        <source>Renumbered ({count})</source>
        <translation>序号变动（{count}）</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Segment {name}</source>
        <translation>环节 {name}</translation>
    </message>
    <message>
        <source>Segment {numbers} is different in the file, but has been on air: it stays.</source>
        <translation>环节 {numbers} 在文件中有改动，但已经播出，保持不变。</translation>
    </message>
    <message>
        <source>Segments {numbers} are different in the file, but have been on air: they stay.</source>
        <translation>环节 {numbers} 在文件中有改动，但已经播出，保持不变。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>整场</translation>
    </message>
    <message>
        <source>Spend {name}</source>
        <translation>投放 {name}</translation>
    </message>
    <message>
        <source>Take over (Enter)</source>
        <translation>采用（Enter）</translation>
    </message>
    <message>
        <source>Taken out ({count})</source>
        <translation>删除（{count}）</translation>
    </message>
    <message>
        <source>Taken over from {file}.</source>
        <translation>已采用 {file} 的改动。</translation>
    </message>
    <message>
        <source>The show has moved on. Look at the differences again, then take them over.</source>
        <translation>直播已有推进，请再看一遍差异后采用。</translation>
    </message>
    <message>
        <source>This script was not opened from a file. Open one first (Ctrl+O).</source>
        <translation>当前台本不是从文件打开的，请先打开文件（Ctrl+O）。</translation>
    </message>
    <message>
        <source>Warm-up {name}</source>
        <translation>预热 {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What has changed in {file}</source>
        <translation>{file} 的改动</translation>
    </message>
    <message>
        <source>What is ticked is taken from the file, as one step that U undoes. What has been on air stays. Space is a tick here: for GO click the window of the show, or leave this with Esc.</source>
        <translation>勾选的内容从文件采用，作为一步，可用 U 撤销。已播出的保持不变。此窗口中空格用于勾选：要 GO，请点一下场控窗口，或按 Esc 离开此窗口。</translation>
    </message>
    <message>
        <source>What is ticked is taken from the file. The rest stays as it is here.</source>
        <translation>打勾的以文件为准，其余保持现在的内容。</translation>
    </message>
    <message>
        <source>about</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>ad budget</source>
        <translation>投流预算</translation>
    </message>
    <message>
        <source>after {what}</source>
        <translation>{what} 之后</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>换了位置</translation>
    </message>
    <message>
        <source>assistant&apos;s notes</source>
        <translation>助播备注</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>节拍</translation>
    </message>
    <message>
        <source>bid</source>
        <translation>出价</translation>
    </message>
    <message>
        <source>boosts</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>countdown</source>
        <translation>倒计时</translation>
    </message>
    <message>
        <source>counts: {count}, the last {last}</source>
        <translation>{count} 次统计，最近 {last}</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>开奖</translation>
    </message>
    <message>
        <source>due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>effect lasts</source>
        <translation>见效时长</translation>
    </message>
    <message>
        <source>end of {what}</source>
        <translation>{what} 结束</translation>
    </message>
    <message>
        <source>entries: {count}</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>for segment</source>
        <translation>服务环节</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>giveaways</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>hangs on</source>
        <translation>时间依据</translation>
    </message>
    <message>
        <source>hard end</source>
        <translation>必须结束</translation>
    </message>
    <message>
        <source>hard start</source>
        <translation>固定开始</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>host&apos;s points</source>
        <translation>主播要点</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>how it ends</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>how to enter</source>
        <translation>参与方式</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>提前量</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限购</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>原价</translation>
    </message>
    <message>
        <source>live price</source>
        <translation>直播价</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>once</source>
        <translation>仅一次</translation>
    </message>
    <message>
        <source>operator&apos;s notes</source>
        <translation>中控备注</translation>
    </message>
    <message>
        <source>other columns</source>
        <translation>其他列</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>人设</translation>
    </message>
    <message>
        <source>phrases to avoid</source>
        <translation>禁用话术</translation>
    </message>
    <message>
        <source>phrases to use</source>
        <translation>常用话术</translation>
    </message>
    <message>
        <source>planned start</source>
        <translation>计划开播</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>已准备</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>prize</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>release</source>
        <translation>放单</translation>
    </message>
    <message>
        <source>reservations</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>runs for</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>spend</source>
        <translation>投放</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <source>stand-by</source>
        <translation>预备</translation>
    </message>
    <message>
        <source>start of {what}</source>
        <translation>{what} 开始</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>style</source>
        <translation>款式</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>备货</translation>
    </message>
    <message>
        <source>team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{file} differs only in what has been on air.</source>
        <translation>{file} 只改了已经播出的内容。</translation>
    </message>
    <message>
        <source>{file} says nothing new.</source>
        <translation>{file} 没有新的改动。</translation>
    </message>
    <message>
        <source>{file} was changed on the disk.</source>
        <translation>磁盘上的 {file} 已被修改。</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>By the start of the stream the file lines up with the log at an offset of {offset}.</source>
        <translation>按开播时间,偏移 {offset} 时文件与场记对齐。</translation>
    </message>
    <message>
        <source>By the starts of {count} product slots the file lines up with the log at an offset of {offset}.</source>
        <translation>按 {count} 段商品讲解的开始时间,偏移 {offset} 时文件与场记对齐。</translation>
    </message>
    <message>
        <source>Curves: {names}.</source>
        <translation>曲线:{names}。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>GMV</source>
        <translation>GMV</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>It took the place of {names}.</source>
        <translation>它替换了 {names}。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Run {run} has no figures of a platform.</source>
        <translation>第 {run} 次直播没有平台数据。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>投放计划</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>product slots</source>
        <translation>商品讲解</translation>
    </message>
    <message>
        <source>products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>{name} is no longer with run {run}.</source>
        <translation>{name} 已从第 {run} 次直播移除。</translation>
    </message>
    <message>
        <source>{name} is with run {run}: {curves} curves, {slots} slots, {orders} orders, {totals} totals, {products} products, {sources} sources.</source>
        <translation>{name} 已归入第 {run} 次直播:曲线 {curves},讲解 {slots},订单 {orders},总计 {totals},商品 {products},来源 {sources}。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>NextShow</name>
    <message>
        <source>Check the spend every quarter of an hour, or plan the shares as it is spent.</source>
        <translation>每一刻钟核对一次消耗，或按实际消耗调整计划占比。</translation>
    </message>
    <message>
        <source>Decide beforehand what is dropped when time runs out, and put it last.</source>
        <translation>事先定好时间不够时放弃什么，并把它排在最后。</translation>
    </message>
    <message>
        <source>Give the role fewer cues at once, a longer stand-by, or a second pair of hands.</source>
        <translation>减少同时的提示，加长预备时间，或增加一个人手。</translation>
    </message>
    <message>
        <source>Have a hook, a welfare or a hero item on air when a boost takes effect.</source>
        <translation>投流起量时，播引流款、福利款或主推款。</translation>
    </message>
    <message>
        <source>Have everything ready ten minutes before: go through the checklist earlier.</source>
        <translation>提前十分钟全部就绪：早一点过检查清单。</translation>
    </message>
    <message>
        <source>Launch a giveaway just before the effect, so that those who come stay.</source>
        <translation>在起量前一刻发福利，把进来的人留住。</translation>
    </message>
    <message>
        <source>Let draws fall into a segment in which the host can announce them.</source>
        <translation>让开奖落在主播能公布的环节里。</translation>
    </message>
    <message>
        <source>Look at what was said there; put something that holds people at that place.</source>
        <translation>回看当时说了什么；在那里安排能留人的内容。</translation>
    </message>
    <message>
        <source>Order by the learned lead, and bring the segment forward when the show is late.</source>
        <translation>按学到的提前量下单；播晚了就把该环节提前。</translation>
    </message>
    <message>
        <source>Order it earlier, or save its budget.</source>
        <translation>更早下单，或省下这笔预算。</translation>
    </message>
    <message>
        <source>Plan a handover before the peak, so that a fresh host presents it.</source>
        <translation>在峰值之前安排交接，让精力充沛的主播来播。</translation>
    </message>
    <message>
        <source>Plan an encore of what sells best.</source>
        <translation>给卖得最好的款安排返场。</translation>
    </message>
    <message>
        <source>Plan fewer items in the quick passes, or give each its time.</source>
        <translation>过款少排几个，或给每款足够的时间。</translation>
    </message>
    <message>
        <source>Plan with the durations that were really needed, or leave a segment out.</source>
        <translation>按实际需要的时长做计划，或少排一个环节。</translation>
    </message>
    <message>
        <source>Prepare more stock, or go on as soon as it is sold out.</source>
        <translation>多备库存，或售完立即转款。</translation>
    </message>
    <message>
        <source>Put a giveaway into the gap; every fifteen to twenty minutes is usual.</source>
        <translation>在空档里补一个福利；通常每十五到二十分钟一次。</translation>
    </message>
    <message>
        <source>Put a segment that can be shortened before the fixed time, and replan earlier.</source>
        <translation>在固定时间之前排一个可以缩短的环节，并更早重排。</translation>
    </message>
    <message>
        <source>Put the item for returning fans earlier, where it cannot be dropped.</source>
        <translation>把老粉福利款排得更早，放在不会被放弃的位置。</translation>
    </message>
    <message>
        <source>Put the price back now, and give that cue to one person by name.</source>
        <translation>现在就改回价格，并把这个提示交给指定的一个人。</translation>
    </message>
    <message>
        <source>Set the tool up before the show, and lengthen its stand-by.</source>
        <translation>开播前配置好工具，并加长预备时间。</translation>
    </message>
    <message>
        <source>Shorten the segment: end it where its sales begin to fall.</source>
        <translation>缩短这个环节：成交开始下降就转款。</translation>
    </message>
    <message>
        <source>Take the duration over that it really needed, or agree on what to leave out.</source>
        <translation>采用实际需要的时长，或约定哪些可以不讲。</translation>
    </message>
    <message>
        <source>Write the announcement into the segment, with who says it.</source>
        <translation>把公布中奖写进环节，并写明由谁来说。</translation>
    </message>
    <message>
        <source>Write the measured lead into the script.</source>
        <translation>把实测的提前量写进脚本。</translation>
    </message>
    <message>
        <source>{owner}: {action}</source>
        <translation>{owner}：{action}</translation>
    </message>
    <message>
        <source>{owner}: {action} ({subjects})</source>
        <translation>{owner}：{action}（{subjects}）</translation>
    </message>
</context>
<context>
    <name>Now</name>
    <message>
        <source>ENDED</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>LAST MINUTE</source>
        <translation>最后一分钟</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>已迟</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>OVER</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>等待</translation>
    </message>
</context>
<context>
    <name>Operator</name>
    <message>
        <source>A rehearsal is on. Close all the same?</source>
        <translation>彩排还在进行，仍要关闭吗？</translation>
    </message>
    <message>
        <source>Back to current</source>
        <translation>回到当前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Drop a run sheet here, or Ctrl+O</source>
        <translation>把流程表拖到这里，或按 Ctrl+O</translation>
    </message>
    <message>
        <source>F1 or Esc closes</source>
        <translation>按 F1 或 Esc 关闭</translation>
    </message>
    <message>
        <source>FIRST</source>
        <translation>首个</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Last segment over — end the show</source>
        <translation>最后一个环节已结束，请结束直播</translation>
    </message>
    <message>
        <source>Local time of the show</source>
        <translation>直播当地时间</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>No cues ahead</source>
        <translation>没有待办提示</translation>
    </message>
    <message>
        <source>No show is open</source>
        <translation>没有打开的直播</translation>
    </message>
    <message>
        <source>Open a run sheet…</source>
        <translation>打开流程表…</translation>
    </message>
    <message>
        <source>Press Space to START</source>
        <translation>按空格键开播</translation>
    </message>
    <message>
        <source>Press again to end the show.</source>
        <translation>再按一次结束直播。</translation>
    </message>
    <message>
        <source>Select a segment first: ↑ ↓ or a click.</source>
        <translation>请先选中一个环节：按 ↑ ↓ 或点击。</translation>
    </message>
    <message>
        <source>The show has ended</source>
        <translation>直播已结束</translation>
    </message>
    <message>
        <source>The show is on. Close all the same? It can be continued afterwards.</source>
        <translation>直播正在进行，仍要关闭吗？之后可以继续。</translation>
    </message>
    <message>
        <source>There is no cue with that number.</source>
        <translation>没有这个编号的提示。</translation>
    </message>
    <message>
        <source>This is the last segment</source>
        <translation>这是最后一个环节</translation>
    </message>
    <message>
        <source>WAITING for {clock}</source>
        <translation>等待 {clock}</translation>
    </message>
    <message>
        <source>XLSX, CSV or .show.json — one sheet of segments is enough</source>
        <translation>XLSX、CSV 或 .show.json，只有一张环节表也可以</translation>
    </message>
    <message>
        <source>all roles</source>
        <translation>所有角色</translation>
    </message>
    <message>
        <source>planned start {clock}</source>
        <translation>计划 {clock} 开播</translation>
    </message>
    <message>
        <source>time on air</source>
        <translation>已播时长</translation>
    </message>
    <message>
        <source>{amount} since the start</source>
        <translation>开播以来 {amount}</translation>
    </message>
    <message>
        <source>{count} missed</source>
        <translation>{count} 条错过</translation>
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
    <message>
        <source>taken out</source>
        <translation>已移出</translation>
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
    <name>Preview</name>
    <message>
        <source>&amp;Keep these columns as</source>
        <translation>记住这些列(&amp;K)</translation>
    </message>
    <message>
        <source>Above the heading: read for the show.</source>
        <translation>表头上方：按场次信息读取。</translation>
    </message>
    <message>
        <source>Column is…  F4</source>
        <translation>此列是…  F4</translation>
    </message>
    <message>
        <source>Corrected here; the file has nothing in this cell.</source>
        <translation>已在此更正；文件中此格为空。</translation>
    </message>
    <message>
        <source>Corrected here; the file says “{text}”.</source>
        <translation>已在此更正；文件中是“{text}”。</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H: the sheet has no heading</source>
        <translation>Ctrl+Shift+H：此表没有表头</translation>
    </message>
    <message>
        <source>Forget the kept columns “{profile}”</source>
        <translation>忘记保留的列“{profile}”</translation>
    </message>
    <message>
        <source>Heading is here  Ctrl+H</source>
        <translation>这行是表头  Ctrl+H</translation>
    </message>
    <message>
        <source>Heading.</source>
        <translation>表头。</translation>
    </message>
    <message>
        <source>How it is read — {sheet}</source>
        <translation>读取方式 — {sheet}</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>不打开  Esc</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Name of the kept columns</source>
        <translation>列设置的名称</translation>
    </message>
    <message>
        <source>Next doubt  F8</source>
        <translation>下一处疑问  F8</translation>
    </message>
    <message>
        <source>No</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>No doubt about it. Take it, or change what is read.</source>
        <translation>没有疑问。可直接采用，也可改动读法。</translation>
    </message>
    <message>
        <source>No segments yet.</source>
        <translation>还没有环节。</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>Nothing was opened; what was open stays.</source>
        <translation>没有打开任何内容，原来打开的保持不变。</translation>
    </message>
    <message>
        <source>One cell is corrected in the script that is open; the file is as it was. Save the script to keep it (Ctrl+Shift+S).</source>
        <translation>打开的脚本中已更正 1 格，文件未改动。请保存脚本以保留更正（Ctrl+Shift+S）。</translation>
    </message>
    <message>
        <source>One place is doubtful</source>
        <translation>1 处有疑问</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Segment {number} · {title} · starts {start} · takes {length}</source>
        <translation>环节 {number} · {title} · {start} 开始 · 时长 {length}</translation>
    </message>
    <message>
        <source>Sheets with these headings are read so from now on (“{profile}”).</source>
        <translation>今后表头相同的表都按此读取（“{profile}”）。</translation>
    </message>
    <message>
        <source>Stand on the row with the headings and press Ctrl+H, then say what each column is (F4).</source>
        <translation>把光标放到表头所在行，按 Ctrl+H，再指定每一列的含义（F4）。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Take it  Ctrl+Enter</source>
        <translation>采用  Ctrl+Enter</translation>
    </message>
    <message>
        <source>The columns “{profile}” are kept no more.</source>
        <translation>不再保留列“{profile}”。</translation>
    </message>
    <message>
        <source>The sheet as it stands in the file</source>
        <translation>文件中的原表</translation>
    </message>
    <message>
        <source>This row is no segment.</source>
        <translation>这一行不是环节。</translation>
    </message>
    <message>
        <source>This script was not read from a sheet: there is nothing to look through.</source>
        <translation>这个脚本不是从表格读取的，没有可查看的内容。</translation>
    </message>
    <message>
        <source>This sheet holds</source>
        <translation>此表内容</translation>
    </message>
    <message>
        <source>Type to correct a cell · Del empties it · Ctrl+Z takes back · the file stays as it is</source>
        <translation>直接输入即可更正 · Del 清空 · Ctrl+Z 撤销 · 不会改动文件</translation>
    </message>
    <message>
        <source>What it makes</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>Write {text}  Ctrl+{key}</source>
        <translation>改为 {text}  Ctrl+{key}</translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>{count} cells are corrected in the script that is open; the file is as it was. Save the script to keep them (Ctrl+Shift+S).</source>
        <translation>打开的脚本中已更正 {count} 格，文件未改动。请保存脚本以保留更正（Ctrl+Shift+S）。</translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation>{count} 个错误</translation>
    </message>
    <message>
        <source>{count} places are doubtful</source>
        <translation>{count} 处有疑问</translation>
    </message>
    <message>
        <source>{count} segments · {length}</source>
        <translation>{count} 个环节 · {length}</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>{count} 个警告</translation>
    </message>
    <message>
        <source>{day}, {start} – {end}</source>
        <translation>{day}，{start} – {end}</translation>
    </message>
    <message>
        <source>{sentence} · {more} more marked</source>
        <translation>{sentence} · 另有 {more} 处标记</translation>
    </message>
    <message>
        <source>{sheet} can be read in more than one way: look at what is marked, then take it.</source>
        <translation>“{sheet}”有不止一种读法：请查看标记处，再采用。</translation>
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
    <name>Program</name>
    <message>
        <source>&amp;Export timing log…</source>
        <translation>导出计时日志(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Message to the host</source>
        <translation>给主播发消息(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;New from template…</source>
        <translation>从模板新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open script…</source>
        <translation>打开脚本(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste a run sheet</source>
        <translation>粘贴脚本表(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Print call sheet</source>
        <translation>打印通告单(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Readiness and findings</source>
        <translation>开播准备与检查结果(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>彩排(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save script as…</source>
        <translation>脚本另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>(none yet)</source>
        <translation>(暂无)</translation>
    </message>
    <message>
        <source>20:00 · 2026-10-22 20:00 · now</source>
        <translation>20:00 · 2026-10-22 20:00 · 现在</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Close the host window</source>
        <translation>关闭主播窗口</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>接着播</translation>
    </message>
    <message>
        <source>Every role, a file each…</source>
        <translation>所有岗位,每岗一份…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export after the show; the log keeps everything meanwhile.</source>
        <translation>请在下播后导出,期间日志会保存一切。</translation>
    </message>
    <message>
        <source>Export the timing log</source>
        <translation>导出计时日志</translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>已导出到 {path}。</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Host window &amp;on</source>
        <translation>主播窗口放到(&amp;O)</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>已经结束</translation>
    </message>
    <message>
        <source>Leave &amp;rehearsal</source>
        <translation>退出彩排(&amp;R)</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Message to the host (empty clears it)</source>
        <translation>给主播的消息(留空则清除)</translation>
    </message>
    <message>
        <source>No script is open. Open one first (Ctrl+O).</source>
        <translation>还没打开脚本。请先打开(Ctrl+O)。</translation>
    </message>
    <message>
        <source>Nothing has been performed yet to export.</source>
        <translation>还没有可导出的场次。</translation>
    </message>
    <message>
        <source>On air nothing is asked: Ctrl+S saves at once. Save as after the show.</source>
        <translation>直播中不弹窗:Ctrl+S 立即保存;要另存到别处,请在下播后。</translation>
    </message>
    <message>
        <source>Open &amp;folder of a show…</source>
        <translation>打开脚本文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open a run sheet</source>
        <translation>打开直播脚本</translation>
    </message>
    <message>
        <source>Plan it for {when}</source>
        <translation>改到 {when} 开播</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开播时间</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Run sheet.xlsx</source>
        <translation>直播脚本.xlsx</translation>
    </message>
    <message>
        <source>Run sheets</source>
        <translation>直播脚本</translation>
    </message>
    <message>
        <source>Save a blank run sheet</source>
        <translation>保存空白脚本表</translation>
    </message>
    <message>
        <source>Save the call sheet</source>
        <translation>保存通告单</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>保存脚本</translation>
    </message>
    <message>
        <source>Scr&amp;ipts…</source>
        <translation>脚本库…(&amp;I)</translation>
    </message>
    <message>
        <source>Set planned &amp;start…</source>
        <translation>设置计划开播时间(&amp;S)…</translation>
    </message>
    <message>
        <source>Show how it was rea&amp;d</source>
        <translation>查看读取方式(&amp;D)</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Something went wrong inside ({what}). The show goes on, and so does the log.</source>
        <translation>程序内部出错({what})。直播和日志照常进行。</translation>
    </message>
    <message>
        <source>The call sheet is in {path}.</source>
        <translation>通告单已保存到 {path}。</translation>
    </message>
    <message>
        <source>The host&apos;s display is gone: its window is on this one. Ctrl+H puts it back.</source>
        <translation>主播的屏幕断开了,窗口移到了本屏。按 Ctrl+H 放回。</translation>
    </message>
    <message>
        <source>The log can be written again: all is saved.</source>
        <translation>日志恢复写入,已全部保存。</translation>
    </message>
    <message>
        <source>The rehearsal has ended: {drift}. Its log is kept apart from the shows.</source>
        <translation>彩排已结束：{drift}。其日志与正式场次分开保存。</translation>
    </message>
    <message>
        <source>The script is saved in {path}.</source>
        <translation>脚本已保存到 {path}。</translation>
    </message>
    <message>
        <source>The show goes on. The program was away {away}.</source>
        <translation>直播继续。程序中断了 {away}。</translation>
    </message>
    <message>
        <source>The show has ended: {drift}. The timing log is kept.</source>
        <translation>已下播:{drift}。计时日志已保存。</translation>
    </message>
    <message>
        <source>The show is on air. End it first, then open another script.</source>
        <translation>正在直播。请先下播,再打开别的脚本。</translation>
    </message>
    <message>
        <source>The show is on air. Print call sheets before it or after it.</source>
        <translation>正在直播。请在开播前或下播后打印通告单。</translation>
    </message>
    <message>
        <source>The template is saved in {path}. Fill it in, then open it (Ctrl+O).</source>
        <translation>模板已保存到 {path}。填好后打开它(Ctrl+O)。</translation>
    </message>
    <message>
        <source>This was planned for {planned}. Press Space to START it now, or choose:</source>
        <translation>原计划 {planned} 开播。按空格键现在开播,或选择:</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Write a time such as 20:00, or now</source>
        <translation>请写时间如 20:00,或写 now</translation>
    </message>
    <message>
        <source>slower · price once more · 3 minutes left</source>
        <translation>慢一点 · 再报一次价 · 还剩 3 分钟</translation>
    </message>
    <message>
        <source>{count} entries of the log could not be saved.</source>
        <translation>有 {count} 条日志没能保存。</translation>
    </message>
    <message>
        <source>{sentence} {behind} entries wait in memory and are tried again.</source>
        <translation>{sentence}有 {behind} 条在内存里等待重写。</translation>
    </message>
    <message>
        <source>{title}: {segments} segments. Press Space to START.</source>
        <translation>{title}:{segments} 个环节。按空格键开播。</translation>
    </message>
    <message>
        <source>{title}: {segments} segments. {errors} errors, {warnings} warnings.</source>
        <translation>{title}:{segments} 个环节。错误 {errors},注意 {warnings}。</translation>
    </message>
    <message>
        <source>“{title}”, begun {begun}, was not ended. Last seen {seen} at {where}.</source>
        <translation>“{title}”({begun} 开播)没有下播。最后记录 {seen},播到 {where}。</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>1–6 part · 0 everything · F severity · Esc close</source>
        <translation>1–6 分项 · 0 全部 · F 级别 · Esc 关闭</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>盘商业化</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Can go live; look at the warnings first.</source>
        <translation>可开播。请先看一遍注意项。</translation>
    </message>
    <message>
        <source>Cannot go live: correct the errors first.</source>
        <translation>不可开播。请先改正错误。</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Found in reading the file</source>
        <translation>读取文件时发现</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Giveaways</source>
        <translation>盘福利</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>盘货品</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Nothing of this severity here.</source>
        <translation>这里没有这一级别的问题。</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>这里没有待办。</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Readiness — {title}</source>
        <translation>开播准备 — {title}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成度</translation>
    </message>
    <message>
        <source>Ready to go live.</source>
        <translation>可开播。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>盘直播</translation>
    </message>
    <message>
        <source>Switch it on again</source>
        <translation>重新开启</translation>
    </message>
    <message>
        <source>Switch this check off</source>
        <translation>关闭此项检查</translation>
    </message>
    <message>
        <source>Switched off on this machine</source>
        <translation>本机已关闭的检查</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待查看</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>盘花絮</translation>
    </message>
    <message>
        <source>Warm-up and preview</source>
        <translation>盘花絮</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>segment {number}</source>
        <translation>环节 {number}</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺 {count}</translation>
    </message>
    <message>
        <source>{count} other</source>
        <translation>其他 {count}</translation>
    </message>
    <message>
        <source>{errors} errors · {warnings} warnings · {infos} notes</source>
        <translation>错误 {errors} · 注意 {warnings} · 提示 {infos}</translation>
    </message>
    <message>
        <source>{errors} errors, {warnings} warnings, {infos} remarks</source>
        <translation>错误 {errors},注意 {warnings},提示 {infos}</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pause the clock</source>
        <translation>停表(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rehearsal</source>
        <translation>彩排(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>放慢(&amp;S)</translation>
    </message>
    <message>
        <source>DRILL {number}/{count}</source>
        <translation>演练 {number}/{count}</translation>
    </message>
    <message>
        <source>Fire &amp;drill…</source>
        <translation>应急演练(&amp;D)…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>跳到</translation>
    </message>
    <message>
        <source>Go to a &amp;time or segment…</source>
        <translation>跳到某时刻或环节(&amp;T)…</translation>
    </message>
    <message>
        <source>Let the clock &amp;go on</source>
        <translation>走表(&amp;G)</translation>
    </message>
    <message>
        <source>No cue is ahead any more.</source>
        <translation>后面没有提示了。</translation>
    </message>
    <message>
        <source>No segment gets another length. Select some and press M, B or L.</source>
        <translation>没有环节的时长会变。选中环节，再按 M、B 或 L。</translation>
    </message>
    <message>
        <source>No take says that. Talk it through first (Enter).</source>
        <translation>还没有这样的试讲。先走一遍词（Enter）。</translation>
    </message>
    <message>
        <source>On to the next &amp;cue</source>
        <translation>到下一个提示(&amp;C)</translation>
    </message>
    <message>
        <source>Press Space to begin</source>
        <translation>按空格开始</translation>
    </message>
    <message>
        <source>Segment {number} is left out: there is no start.</source>
        <translation>环节 {number} 已跳过，没有开始时刻。</translation>
    </message>
    <message>
        <source>Space chooses · A all · → the takes · Del leaves a take out · in a talk-through: Space next, Shift+R once more</source>
        <translation>空格选中 · A 全选 · → 看各次试讲 · Del 不计入 · 走词时：空格下一个，Shift+R 再来一遍</translation>
    </message>
    <message>
        <source>Speed of the rehearsal  , .</source>
        <translation>彩排速度  , .</translation>
    </message>
    <message>
        <source>Ta&amp;lk through, takes…</source>
        <translation>走词与试讲记录(&amp;L)…</translation>
    </message>
    <message>
        <source>Take lengths over</source>
        <translation>采用时长</translation>
    </message>
    <message>
        <source>Takes of the segment</source>
        <translation>该环节的试讲</translation>
    </message>
    <message>
        <source>Takes of {title}</source>
        <translation>{title} 的试讲</translation>
    </message>
    <message>
        <source>Talk through</source>
        <translation>开始走词</translation>
    </message>
    <message>
        <source>Talk through and takes</source>
        <translation>走词与试讲记录</translation>
    </message>
    <message>
        <source>Talk-through: Space begins and goes on, Shift+R takes it once more.</source>
        <translation>走词：空格开始、下一个，Shift+R 再来一遍。</translation>
    </message>
    <message>
        <source>That was past: the rehearsal began again and was played to {clock}.</source>
        <translation>该时刻已过：彩排重新开始，已放到 {clock}。</translation>
    </message>
    <message>
        <source>The countdown is held. Let it go on first (H).</source>
        <translation>倒计时已暂停，请先继续（H）。</translation>
    </message>
    <message>
        <source>The rehearsal stands at {clock}.</source>
        <translation>彩排已到 {clock}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Write a time such as 20:15, a segment&apos;s number, or +5.</source>
        <translation>请写时刻(如 20:15)、环节号，或 +5。</translation>
    </message>
    <message>
        <source>a time (20:15), a segment (7), or +5 minutes</source>
        <translation>时刻(20:15)、环节号(7)，或 +5 分钟</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>已停表</translation>
    </message>
    <message>
        <source>{count} of {all} chosen, {length}</source>
        <translation>已选 {count}/{all}，共 {length}</translation>
    </message>
    <message>
        <source>{count} segments have the length of their takes.</source>
        <translation>{count} 个环节已采用试讲时长。</translation>
    </message>
    <message>
        <source>{number} {title} · take {take}</source>
        <translation>{number} {title} · 第 {take} 遍</translation>
    </message>
    <message>
        <source>{title} has not been talked through yet</source>
        <translation>{title} 还没有走过词</translation>
    </message>
    <message>
        <source>△ TOO LATE</source>
        <translation>△ 超时</translation>
    </message>
    <message>
        <source>✓ IN TIME</source>
        <translation>✓ 及时</translation>
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
        <source>Incidents are played in rehearsals only. Press Ctrl+R first.</source>
        <translation>突发情况只在彩排里演练。请先按 Ctrl+R。</translation>
    </message>
    <message>
        <source>Nothing is on air. Press GO for the next.</source>
        <translation>当前没有在播环节。按 GO 进入下一环节。</translation>
    </message>
    <message>
        <source>Nothing will be missed that “{kind}” could mend now.</source>
        <translation>目前没有会错过的时间,用不上“{kind}”。</translation>
    </message>
    <message>
        <source>Segment {number} has been on air: it stays as and where it was.</source>
        <translation>环节 {number} 已经播出：内容和位置都不能再改。</translation>
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
        <source>Segment {number} is on air: its number, length, start and end stay. Add or take time.</source>
        <translation>环节 {number} 正在进行：编号、时长、开始与结束方式不能再改，可以加时或减时。</translation>
    </message>
    <message>
        <source>Segment {number} is over. Jump to it to run it again.</source>
        <translation>环节 {number} 已经播完。要返场请用跳转。</translation>
    </message>
    <message>
        <source>Segment {number} is there twice under one id. Take one of them out.</source>
        <translation>环节 {number} 以同一编号出现了两次，请去掉其中一个。</translation>
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
        <source>The segment was not on air so often. Choose one of its passes.</source>
        <translation>该环节没有播出这么多次，请选择其中的一次。</translation>
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
        <source>The show has begun: its planned start and its time zone stay.</source>
        <translation>直播已开始：计划开播时间和时区不能再改。</translation>
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
        <source>The show has not started: press START, or Rehearse to try it.</source>
        <translation>还没开播:请按开播,或用彩排试跑。</translation>
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
    <message>
        <source>Two cues have the id {cue}. Change one of them.</source>
        <translation>有两个提示的编号都是 {cue}，请修改其中一个。</translation>
    </message>
    <message>
        <source>Type the sales so far, people online, or both.</source>
        <translation>请输入当前 GMV、在线人数,或两者。</translation>
    </message>
    <message>
        <source>“{text}” is no command. See the list of commands.</source>
        <translation>“{text}”不是命令。请查看命令列表。</translation>
    </message>
    <message>
        <source>“{text}” is no duration. Write it as 00:04:00 or in seconds.</source>
        <translation>“{text}”不是时长。请写成 00:04:00 或秒数。</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>PREPARE</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>T+{span}</source>
        <translation>T+{span}</translation>
    </message>
    <message>
        <source>T-0</source>
        <translation>开播时</translation>
    </message>
    <message>
        <source>T-{span}</source>
        <translation>T-{span}</translation>
    </message>
    <message>
        <source>{count} things are due: {tasks}</source>
        <translation>{count} 项到时间了：{tasks}</translation>
    </message>
    <message>
        <source>{count}d</source>
        <translation>{count}天</translation>
    </message>
    <message>
        <source>{count}h</source>
        <translation>{count}小时</translation>
    </message>
    <message>
        <source>{count}m</source>
        <translation>{count}分</translation>
    </message>
    <message>
        <source>{count}s</source>
        <translation>{count}秒</translation>
    </message>
    <message>
        <source>{task} · due {span} ago</source>
        <translation>{task} · 已过 {span}</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>+ = late</source>
        <translation>+ = 晚</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加时</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>一眼看全场</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Boosts</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>开奖</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应做</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>起效</translation>
    </message>
    <message>
        <source>Entries/min before → after</source>
        <translation>每分钟进入 前 → 后</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Fixed start</source>
        <translation>硬时间</translation>
    </message>
    <message>
        <source>GMV</source>
        <translation>GMV</translation>
    </message>
    <message>
        <source>GMV/h</source>
        <translation>GMV/小时</translation>
    </message>
    <message>
        <source>GMV/min</source>
        <translation>GMV/分钟</translation>
    </message>
    <message>
        <source>GMV/min before → after</source>
        <translation>GMV/分钟 前 → 后</translation>
    </message>
    <message>
        <source>Giveaways</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Hatched: over its planned time. ◆ giveaway opened, ◇ drawn; ▲ boost ordered, ● effect; × cue missed.</source>
        <translation>斜线：超出计划时长。◆ 福利开启，◇ 开奖；▲ 投流下单，● 起效；× 错过的提示。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>How it is reckoned</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>In the second table those that were missed, skipped, or done too late.</source>
        <translation>第二张表为错过、跳过或完成过晚的提示。</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Lead measured</source>
        <translation>实测提前量</translation>
    </message>
    <message>
        <source>Lead planned</source>
        <translation>计划提前量</translation>
    </message>
    <message>
        <source>Longest stretch</source>
        <translation>最长连续</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>下一场</translation>
    </message>
    <message>
        <source>No figures of the platform were imported for this run.</source>
        <translation>本场没有导入平台数据。</translation>
    </message>
    <message>
        <source>No rule of the diagnosis fired.</source>
        <translation>诊断规则均未触发。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Not a live show: these times are of practice.</source>
        <translation>不是正式直播：以下为演练时间。</translation>
    </message>
    <message>
        <source>Not known: {names}.</source>
        <translation>未知：{names}。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>已播</translation>
    </message>
    <message>
        <source>On air then</source>
        <translation>当时在播</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Online ±</source>
        <translation>在线 ±</translation>
    </message>
    <message>
        <source>Online: launch → draw → +5 min</source>
        <translation>在线：开启 → 开奖 → +5 分钟</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Over / under</source>
        <translation>超 / 欠</translation>
    </message>
    <message>
        <source>Over / under, held and added in minutes. GMV that the platform counts for a product of the segment is marked *, what the operator typed **.</source>
        <translation>超 / 欠、暂停、加时以分钟计。* 为平台按商品统计的 GMV，** 为场控手录。</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划时长</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Planned against actual, over time</source>
        <translation>计划与实际(按时间)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Stage Desktop, from the log of the run</source>
        <translation>Stage Desktop,依据本场日志</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>实际时长</translation>
    </message>
    <message>
        <source>Two lanes of bars on one time axis: {segments} segments as planned, {passes} passes as they were; under them the drift of the show, and people online and GMV by the minute where they are known. The tables below have the same numbers.</source>
        <translation>同一时间轴上的两条泳道：计划的 {segments} 个环节，实际的 {passes} 轮；其下为全场偏差，以及已知的在线人数和每分钟 GMV。下方表格为相同数据。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>planned {planned}, on air {actual}</source>
        <translation>计划 {planned}，实播 {actual}</translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>场次 {number}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} more are in the workbook (XLSX) and the CSV.</source>
        <translation>另有 {count} 条见工作簿(XLSX)和 CSV。</translation>
    </message>
    <message>
        <source>{count} more of this kind.</source>
        <translation>同类另有 {count} 处。</translation>
    </message>
    <message>
        <source>{count} more of this kind: {named}.</source>
        <translation>同类另有 {count} 处：{named}。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>(pass {number})</source>
        <translation>（第 {number} 次）</translation>
    </message>
    <message>
        <source>+ − ← → ↑ ↓ Home · Alt+← → clock offset</source>
        <translation>+ − ← → ↑ ↓ Home · Alt+← → 时钟偏移</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 分</translation>
    </message>
    <message>
        <source>+3 min</source>
        <translation>+3 分</translation>
    </message>
    <message>
        <source>+5 min</source>
        <translation>+5 分</translation>
    </message>
    <message>
        <source>5 min later</source>
        <translation>5 分钟后</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90% 以内</translation>
    </message>
    <message>
        <source>90 · 1:30 · −15</source>
        <translation>90 · 1:30 · −15</translation>
    </message>
    <message>
        <source>A show is on air. Files are read and written when it has ended.</source>
        <translation>正在直播。下播后再读写文件。</translation>
    </message>
    <message>
        <source>A show is on air: runs that were looked at already are compared now.</source>
        <translation>正在直播：现在只对比已经看过的场次。</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加时</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Best GMV</source>
        <translation>最高成交</translation>
    </message>
    <message>
        <source>Boosts</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>Chapters of the recording</source>
        <translation>录像章节</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>时钟偏移</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>可以更好</translation>
    </message>
    <message>
        <source>Ctrl+C copy</source>
        <translation>Ctrl+C 复制</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Each cell: how long it took, over or under its plan, what it sold.</source>
        <translation>每格：用时、比计划超或少、成交额。</translation>
    </message>
    <message>
        <source>Enter opens a show · Ctrl+C copy</source>
        <translation>Enter 打开一场 · Ctrl+C 复制</translation>
    </message>
    <message>
        <source>Enter timeline · Ctrl+C copy for next show</source>
        <translation>Enter 时间轴 · Ctrl+C 复制给下一场</translation>
    </message>
    <message>
        <source>Export the review</source>
        <translation>导出复盘</translation>
    </message>
    <message>
        <source>Exports of platforms</source>
        <translation>平台导出文件</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Fixed starts</source>
        <translation>硬时间</translation>
    </message>
    <message>
        <source>Formula or source</source>
        <translation>公式或来源</translation>
    </message>
    <message>
        <source>GMV</source>
        <translation>成交额</translation>
    </message>
    <message>
        <source>GMV/hour</source>
        <translation>时均成交</translation>
    </message>
    <message>
        <source>GMV/min</source>
        <translation>分均成交</translation>
    </message>
    <message>
        <source>GMV/min before {before} → after {after}</source>
        <translation>成交/分：之前 {before} → 之后 {after}</translation>
    </message>
    <message>
        <source>Giveaways</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>How long had the recording run when the show began?</source>
        <translation>开播时录像已录了多久？</translation>
    </message>
    <message>
        <source>Import figures of the platform</source>
        <translation>导入平台数据</translation>
    </message>
    <message>
        <source>Import figures…</source>
        <translation>导入数据…</translation>
    </message>
    <message>
        <source>In the files of figures</source>
        <translation>数据文件里</translation>
    </message>
    <message>
        <source>Lateness of cues</source>
        <translation>提示延迟</translation>
    </message>
    <message>
        <source>Longest stretch</source>
        <translation>最长连播</translation>
    </message>
    <message>
        <source>Mean GMV</source>
        <translation>场均成交</translation>
    </message>
    <message>
        <source>Mean drift</source>
        <translation>平均偏差</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Moves the platform&apos;s curves (Alt+← →, with Shift by 10 s) until they fit the log</source>
        <translation>移动平台曲线（Alt+← →，加 Shift 每次 10 秒），直到与日志对齐</translation>
    </message>
    <message>
        <source>No figures of the platform yet. Ctrl+I imports its exports.</source>
        <translation>还没有平台数据。Ctrl+I 导入平台导出的文件。</translation>
    </message>
    <message>
        <source>No run has these words. Esc clears them.</source>
        <translation>没有包含这些字的场次。Esc 清空。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Note on this show</source>
        <translation>本场备注</translation>
    </message>
    <message>
        <source>Notes and marks</source>
        <translation>备注与标记</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Nothing has been performed yet. A show is here as soon as it has begun.</source>
        <translation>还没有开过播。一开播，场次就会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing stands out. What is not known cannot be judged: import the figures.</source>
        <translation>没有突出的问题。不知道的无法判断：请导入数据。</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>在播</translation>
    </message>
    <message>
        <source>Online ±</source>
        <translation>在线变化</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Over / under</source>
        <translation>超时/提前</translation>
    </message>
    <message>
        <source>Overrun</source>
        <translation>超时率</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>R reason · S sort · Enter timeline · Ctrl+C copy</source>
        <translation>R 原因 · S 排序 · Enter 时间轴 · Ctrl+C 复制</translation>
    </message>
    <message>
        <source>R: write down why it went so</source>
        <translation>R：写下为什么会这样</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>复盘(&amp;V)…</translation>
    </message>
    <message>
        <source>Reading run {run}…</source>
        <translation>正在读取第 {run} 场…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Space compares · Enter opens</source>
        <translation>空格加入对比 · 回车查看</translation>
    </message>
    <message>
        <source>Space in the list at the left ticks runs; two or more stand here side by side.</source>
        <translation>在左侧列表按空格勾选场次，两场以上在此并排对比。</translation>
    </message>
    <message>
        <source>Start slip</source>
        <translation>开始偏差</translation>
    </message>
    <message>
        <source>Suggested: {seconds} s</source>
        <translation>建议：{seconds} 秒</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>对照表</translation>
    </message>
    <message>
        <source>Take the figures of {name} away from this run? The file itself stays.</source>
        <translation>从本场移除 {name} 的数据？文件本身不受影响。</translation>
    </message>
    <message>
        <source>The figures of {name} are taken away.</source>
        <translation>已移除 {name} 的数据。</translation>
    </message>
    <message>
        <source>The note is in the log of the run.</source>
        <translation>备注已写入本场日志。</translation>
    </message>
    <message>
        <source>The reason is in the log of the run.</source>
        <translation>原因已写入本场日志。</translation>
    </message>
    <message>
        <source>There is nothing here to copy.</source>
        <translation>这里没有可复制的内容。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Title, date or kind</source>
        <translation>标题、日期或类型</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation>出了问题</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>值得了解</translation>
    </message>
    <message>
        <source>Write seconds, or minutes:seconds</source>
        <translation>请写秒数，或 分:秒</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <source>all cues</source>
        <translation>全部提示</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>at the draw</source>
        <translation>开奖时</translation>
    </message>
    <message>
        <source>by the figures typed during the show</source>
        <translation>按直播中手填的数据</translation>
    </message>
    <message>
        <source>by the platform&apos;s own slot of the product</source>
        <translation>按平台自己的讲解时段</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>开奖</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>起效</translation>
    </message>
    <message>
        <source>effect not marked: order and planned lead</source>
        <translation>未标记起效：按下单加计划提前量</translation>
    </message>
    <message>
        <source>entries/min before {before} → after {after}</source>
        <translation>进入/分：之前 {before} → 之后 {after}</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>fixed for</source>
        <translation>定于</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>lead measured</source>
        <translation>实测提前量</translation>
    </message>
    <message>
        <source>lead planned</source>
        <translation>计划提前量</translation>
    </message>
    <message>
        <source>lead {lead}, planned {planned}</source>
        <translation>提前量 {lead}，计划 {planned}</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>online 5 min before {before} → after {after}</source>
        <translation>在线：前 5 分钟 {before} → 后 {after}</translation>
    </message>
    <message>
        <source>online after</source>
        <translation>之后在线</translation>
    </message>
    <message>
        <source>online at launch</source>
        <translation>发起时在线</translation>
    </message>
    <message>
        <source>online at launch {launch} → draw {draw} → 5 min later {later}</source>
        <translation>在线：发起 {launch} → 开奖 {draw} → 5 分钟后 {later}</translation>
    </message>
    <message>
        <source>online before</source>
        <translation>之前在线</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>发起</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>over / under {over}</source>
        <translation>超时/提前 {over}</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>was never opened</source>
        <translation>没有发起</translation>
    </message>
    <message>
        <source>was never ordered</source>
        <translation>没有下单</translation>
    </message>
    <message>
        <source>was not on air</source>
        <translation>没有上</translation>
    </message>
    <message>
        <source>what to keep in mind next time</source>
        <translation>下次要记住什么</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} findings</source>
        <translation>{count} 条发现</translation>
    </message>
    <message>
        <source>{count} lines are copied.</source>
        <translation>已复制 {count} 行。</translation>
    </message>
    <message>
        <source>{name} is imported: {count} findings.</source>
        <translation>已导入 {name}：{count} 条发现。</translation>
    </message>
    <message>
        <source>{name}/min</source>
        <translation>{name}/分</translation>
    </message>
    <message>
        <source>{title} – review</source>
        <translation>{title} – 复盘</translation>
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
        <source>LIVE SHOW</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>PREVIEW</source>
        <translation>预览</translation>
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
        <source>preview</source>
        <translation>预览</translation>
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
    <name>Rundown</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Dur.</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>被打断</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未进行</translation>
    </message>
    <message>
        <source>on air</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>被越过</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>已重开</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>starts at this time, not before</source>
        <translation>到这个时间才开始,不会提前</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Δ</source>
        <translation>偏差</translation>
    </message>
</context>
<context>
    <name>SegmentKind</name>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>收尾</translation>
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
        <translation>秒杀</translation>
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
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Profit item</source>
        <translation>利润款</translation>
    </message>
    <message>
        <source>Quick items</source>
        <translation>过款</translation>
    </message>
    <message>
        <source>Traffic item</source>
        <translation>引流款</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>转款</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>暖场</translation>
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
<context>
    <name>SheetKind</name>
    <message>
        <source>Boosts</source>
        <translation>投流</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Facts of the show</source>
        <translation>场次信息</translation>
    </message>
    <message>
        <source>Giveaways</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Spend by time</source>
        <translation>分时投放</translation>
    </message>
    <message>
        <source>Warm-up plan</source>
        <translation>预热计划</translation>
    </message>
</context>
<context>
    <name>Slot</name>
    <message>
        <source>! not ready</source>
        <translation>! 未就绪</translation>
    </message>
    <message>
        <source>! not ready: {items}</source>
        <translation>! 未就绪：{items}</translation>
    </message>
    <message>
        <source>Avoid: {phrases}</source>
        <translation>不说：{phrases}</translation>
    </message>
    <message>
        <source>BEAT {number}/{count}</source>
        <translation>节拍 {number}/{count}</translation>
    </message>
    <message>
        <source>Not ready:</source>
        <translation>未就绪：</translation>
    </message>
    <message>
        <source>Say: {phrases}</source>
        <translation>多说：{phrases}</translation>
    </message>
    <message>
        <source>release {rounds}</source>
        <translation>放单 {rounds}</translation>
    </message>
    <message>
        <source>then {beat}</source>
        <translation>接着 {beat}</translation>
    </message>
</context>
<context>
    <name>Takes</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Half of the takes were shorter, half longer</source>
        <translation>一半更短，一半更长</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>第几遍</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>遍数</translation>
    </message>
    <message>
        <source>Takes that count, and (+) those that are left out</source>
        <translation>计入的遍数，(+)为不计入的</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>走词</translation>
    </message>
    <message>
        <source>The shortest and the longest take</source>
        <translation>最短与最长的一遍</translation>
    </message>
    <message>
        <source>The shortest take that is not below the least the segment can be done in</source>
        <translation>不低于该环节最短时长的最短一遍</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To the median</source>
        <translation>与中位差</translation>
    </message>
    <message>
        <source>To the script</source>
        <translation>与脚本差</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>What the script will say, in whole seconds</source>
        <translation>脚本将采用的时长，整秒</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>按脚本</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位</translation>
    </message>
</context>
</TS>
