<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ComparePanel</name>
    <message>
        <source>Communities by status, baseline and scenario</source>
        <translation>各状态社区数：基线与情景</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>zones above communities</source>
        <translation>社区上级分区</translation>
    </message>
    <message>
        <source>facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>values per unit</source>
        <translation>单元数值表</translation>
    </message>
    <message>
        <source>walkable streets</source>
        <translation>步行街道</translation>
    </message>
    <message>
        <source>buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>demand (people)</source>
        <translation>需求（人口）</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水域</translation>
    </message>
    <message>
        <source>parks</source>
        <translation>绿地</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>walls, gates and other barriers</source>
        <translation>围墙、门等障碍</translation>
    </message>
    <message>
        <source>entrances of facilities</source>
        <translation>设施出入口</translation>
    </message>
    <message>
        <source>as is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>from GCJ-02</source>
        <translation>由 GCJ-02 纠正</translation>
    </message>
    <message>
        <source>from BD-09</source>
        <translation>由 BD-09 纠正</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>面</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>must decide</source>
        <translation>须决定</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>yike</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>扩建</translation>
    </message>
    <message>
        <source>Set value</source>
        <translation>改值</translation>
    </message>
    <message>
        <source>W %1</source>
        <translation>西经 %1</translation>
    </message>
    <message>
        <source>E %1</source>
        <translation>东经 %1</translation>
    </message>
    <message>
        <source>S %1</source>
        <translation>南纬 %1</translation>
    </message>
    <message>
        <source>N %1</source>
        <translation>北纬 %1</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最近一处</translation>
    </message>
    <message>
        <source>typical walk</source>
        <translation>通常步行距离</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source> (end of the plan)</source>
        <translation>（方案期末）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 along streets</source>
        <translation>%1，沿街道</translation>
    </message>
    <message>
        <source>%1 straight line × %2</source>
        <translation>%1，直线 × %2</translation>
    </message>
    <message>
        <source>virtual</source>
        <translation>虚拟社区</translation>
    </message>
    <message>
        <source>%1 hh</source>
        <translation>%1 户</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>floor area, %1</source>
        <translation>建筑面积，%1</translation>
    </message>
    <message>
        <source>activity area, %1</source>
        <translation>活动面积，%1</translation>
    </message>
    <message>
        <source>beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>places</source>
        <translation>托位</translation>
    </message>
    <message>
        <source>in reach</source>
        <translation>在步行范围内</translation>
    </message>
    <message>
        <source>units that comply</source>
        <translation>达到的单元</translation>
    </message>
    <message>
        <source>units with data</source>
        <translation>有数据的单元</translation>
    </message>
    <message>
        <source>units that have it</source>
        <translation>已具备的单元</translation>
    </message>
    <message>
        <source>functions present</source>
        <translation>已具备功能</translation>
    </message>
    <message>
        <source>functions wanted</source>
        <translation>应具备功能</translation>
    </message>
    <message>
        <source>units that have them</source>
        <translation>已具备的单元</translation>
    </message>
    <message>
        <source>Enlarge %1 by %2 ㎡</source>
        <translation>扩建 %1 +%2 ㎡</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>in use from the evaluation date</source>
        <translation>自评估日起启用</translation>
    </message>
    <message>
        <source>Build %1 of %2 ㎡</source>
        <translation>新建一处%1 %2 ㎡</translation>
    </message>
    <message>
        <source>Build %1</source>
        <translation>新建一处%1</translation>
    </message>
    <message>
        <source>in the middle of the community; move it afterwards</source>
        <translation>先放在社区中部，之后可移动</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>情景%1</translation>
    </message>
    <message>
        <source>%1 more categories</source>
        <translation>其他 %1 类</translation>
    </message>
    <message>
        <source> · %1 hh · %2</source>
        <translation> · %1 户 · %2</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Sub-districts</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Sub-district boundaries</source>
        <translation>街道边界</translation>
    </message>
    <message>
        <source>County boundaries</source>
        <translation>区县边界</translation>
    </message>
    <message>
        <source>Walkable streets</source>
        <translation>步行街道</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Names and signs</source>
        <translation>名称与符号</translation>
    </message>
    <message>
        <source>Base: water, parks, rail</source>
        <translation>底图：水系、绿地、铁路</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>贡献值</translation>
    </message>
    <message>
        <source>on the map</source>
        <translation>已落位</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>未落位</translation>
    </message>
    <message>
        <source>must decide</source>
        <translation>须决定</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sub-district</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Value, %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Floor area ㎡</source>
        <translation>建筑面积 ㎡</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>落位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Assess</source>
        <translation>评估(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>情景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Whole plan</source>
        <translation>全图(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>缩放到所选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>上一视图(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Select and identify</source>
        <translation>选择与查询(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add a facility</source>
        <translation>新建设施(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Move a facility</source>
        <translation>移动设施(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Enlarge a facility</source>
        <translation>扩建设施(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Close a facility</source>
        <translation>关闭设施(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>新建情景(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove scenario</source>
        <translation>删除情景(&amp;R)</translation>
    </message>
    <message>
        <source>Back to the &amp;baseline</source>
        <translation>回到基线(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Yike</source>
        <translation>关于一刻(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel the tool</source>
        <translation>取消工具</translation>
    </message>
    <message>
        <source>facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>unnamed facility</source>
        <translation>未命名设施</translation>
    </message>
    <message>
        <source>% of the area required (dots by households)</source>
        <translation>占应有面积 %（户数加权）</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>%1 (dots by households)</source>
        <translation>%1（户数加权）</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Passing</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Their households</source>
        <translation>达标单元的户数</translation>
    </message>
    <message>
        <source>of those in units with a verdict</source>
        <translation>占已判定单元户数</translation>
    </message>
    <message>
        <source>Gaps together</source>
        <translation>合计缺口</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>评估日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>by %1 · larger units add up numerators and denominators, never average ratios</source>
        <translation>按%1 · 上卷时分子分母分别相加，不对比率取平均</translation>
    </message>
    <message>
        <source>%1 status</source>
        <translation>%1 状态</translation>
    </message>
    <message>
        <source>%1 value</source>
        <translation>%1 数值</translation>
    </message>
    <message>
        <source>%1 units met</source>
        <translation>%1 达标单元</translation>
    </message>
    <message>
        <source>%1 units judged</source>
        <translation>%1 已判定单元</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>计分卡</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Share with data</source>
        <translation>有数据份额</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据与口径</translation>
    </message>
    <message>
        <source>As applied</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Evaluation date</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>%1 with a value</source>
        <translation>%1 个有值</translation>
    </message>
    <message>
        <source>* The text names no day: the end of the plan was taken</source>
        <translation>* 原文未写明日期，取方案期末</translation>
    </message>
    <message>
        <source>Adm</source>
        <translation>行政</translation>
    </message>
    <message>
        <source>Spa</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>%1 sub-districts · %2 communities</source>
        <translation>%1 个街道（镇） · %2 个社区</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>has mistakes</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机关</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Rows recalled or only read about</source>
        <translation>凭记忆或仅见于转述的条目</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Compute &amp;again</source>
        <translation>重新计算(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;tandards…</source>
        <translation>标准管理(&amp;T)…</translation>
    </message>
    <message>
        <source>at all times</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原</translation>
    </message>
    <message>
        <source>After</source>
        <translation>现</translation>
    </message>
    <message>
        <source>head</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>option</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>row</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Counties met</source>
        <translation>区县 达标 / 有数据</translation>
    </message>
    <message>
        <source>Computed as</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>pace %1–%2 m/min</source>
        <translation>步速 %1—%2 米/分</translation>
    </message>
    <message>
        <source>distance ±%1</source>
        <translation>距离 ±%1</translation>
    </message>
    <message>
        <source>target ±%1</source>
        <translation>目标 ±%1</translation>
    </message>
    <message>
        <source>households ±%1</source>
        <translation>户数 ±%1</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>稳健</translation>
    </message>
    <message>
        <source>The verdict stays with %1</source>
        <translation>以下变动均不改变结论：%1</translation>
    </message>
    <message>
        <source>fragile</source>
        <translation>脆弱</translation>
    </message>
    <message>
        <source>Becomes “%1” with %2</source>
        <translation>以下任一变动即变为“%1”：%2</translation>
    </message>
    <message>
        <source>pace of %1 m/min</source>
        <translation>步速 %1 米/分</translation>
    </message>
    <message>
        <source>distance −%1</source>
        <translation>距离 −%1</translation>
    </message>
    <message>
        <source>distance +%1</source>
        <translation>距离 +%1</translation>
    </message>
    <message>
        <source>target −%1</source>
        <translation>目标 −%1</translation>
    </message>
    <message>
        <source>target +%1</source>
        <translation>目标 +%1</translation>
    </message>
    <message>
        <source>households −%1</source>
        <translation>户数 −%1</translation>
    </message>
    <message>
        <source>households +%1</source>
        <translation>户数 +%1</translation>
    </message>
    <message>
        <source>Not tested yet: that follows the assessment</source>
        <translation>尚未检验：评估完成后自动进行</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>稳健性</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>due in %1 d</source>
        <translation>%1 天内到期</translation>
    </message>
    <message>
        <source>due, the next today</source>
        <translation>项将到期（最近：今日）</translation>
    </message>
    <message>
        <source>due, the next in %1 d</source>
        <translation>项将到期（最近：%1 天后）</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Fragile verdicts</source>
        <translation>脆弱结论</translation>
    </message>
    <message>
        <source>%1 m/min, so %2: %3 of the residents in reach</source>
        <translation>%1 米/分（%2）：%3 的居民可达</translation>
    </message>
    <message>
        <source>%1 of %2 communities pass</source>
        <translation>%2 个社区中 %1 个达标</translation>
    </message>
    <message>
        <source>Residents of %1 within %2 min, by walking pace in m/min</source>
        <translation>%1：%2 分钟内可达的居民占比，随步速（米/分）变化</translation>
    </message>
    <message>
        <source>pace of the assessment: %1</source>
        <translation>评估所用步速：%1</translation>
    </message>
    <message>
        <source>Clear the text</source>
        <translation>清空文字</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>每年 %1</translation>
    </message>
    <message>
        <source>No price: %1</source>
        <translation>没有单价：%1</translation>
    </message>
    <message>
        <source>%1 gaps, each the cheapest way: %2</source>
        <translation>%1 个缺口各取最省措施，合计 %2</translation>
    </message>
    <message>
        <source>; %1 more without a price</source>
        <translation>；另有 %1 个没有单价</translation>
    </message>
    <message>
        <source>Cheapest fix</source>
        <translation>最省措施</translation>
    </message>
    <message>
        <source>Cost to close</source>
        <translation>补齐费用</translation>
    </message>
    <message>
        <source>placeholder prices</source>
        <translation>占位单价</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>有无</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>smallest size</source>
        <translation>最小规模</translation>
    </message>
    <message>
        <source>area rule</source>
        <translation>面积规则</translation>
    </message>
    <message>
        <source>staff rate</source>
        <translation>人员配比</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是否</translation>
    </message>
    <message>
        <source>functions</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>填报值</translation>
    </message>
    <message>
        <source>network</source>
        <translation>分级网络</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>kept current</source>
        <translation>按期更新</translation>
    </message>
    <message>
        <source>description</source>
        <translation>描述性</translation>
    </message>
</context>
<context>
    <name>yike::Assessor</name>
    <message>
        <source>Assessing the scenario</source>
        <translation>正在评估情景</translation>
    </message>
    <message>
        <source>Assessing the baseline</source>
        <translation>正在评估基线</translation>
    </message>
</context>
<context>
    <name>yike::CatalogueEditor</name>
    <message>
        <source>Text of the standard</source>
        <translation>标准的文本</translation>
    </message>
    <message>
        <source>Mistakes in the text</source>
        <translation>文本中的错误</translation>
    </message>
</context>
<context>
    <name>yike::ComparePanel</name>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Communities it changes</source>
        <translation>受影响的社区</translation>
    </message>
    <message>
        <source>Comparison report…</source>
        <translation>对比报告…</translation>
    </message>
    <message>
        <source>Remove scenario</source>
        <translation>删除情景</translation>
    </message>
    <message>
        <source>%1 units · %2</source>
        <translation>%1 个单元 · %2</translation>
    </message>
</context>
<context>
    <name>yike::CopyDialog</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Copy the standard</source>
        <translation>复制标准</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Short name for files</source>
        <translation>文件短名</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The short name takes letters, digits, dots and hyphens</source>
        <translation>短名只能由字母、数字、点和连字符组成</translation>
    </message>
    <message>
        <source>There is a standard of this short name already</source>
        <translation>已有同短名的标准</translation>
    </message>
    <message>
        <source>The standard needs a name in both languages</source>
        <translation>须同时填写中英文名称</translation>
    </message>
</context>
<context>
    <name>yike::Distribution</name>
    <message>
        <source>Units of the chosen indicator</source>
        <translation>所选指标的各单元</translation>
    </message>
    <message>
        <source>One square a community</source>
        <translation>每格一个社区</translation>
    </message>
    <message>
        <source>One square a sub-district</source>
        <translation>每格一个街道（镇）</translation>
    </message>
</context>
<context>
    <name>yike::ExplanationPanel</name>
    <message>
        <source>Show on the map</source>
        <translation>在地图上看</translation>
    </message>
    <message>
        <source>Choose a cell to see it explained</source>
        <translation>选一个单元格，查看它是怎样算出来的</translation>
    </message>
    <message>
        <source>List the %1 not met</source>
        <translation>列出 %1 个未达标</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>回到%1</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单元</translation>
    </message>
    <message>
        <source>By walking pace</source>
        <translation>按步速</translation>
    </message>
</context>
<context>
    <name>yike::FacilityDialog</name>
    <message>
        <source>Floor area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Activity area</source>
        <translation>活动面积</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>outside every community</source>
        <translation>不在任何社区内</translation>
    </message>
    <message>
        <source>a new scenario</source>
        <translation>新情景</translation>
    </message>
    <message>
        <source>New facility</source>
        <translation>新建设施</translation>
    </message>
    <message>
        <source>%1 · goes into %2</source>
        <translation>%1 · 写入%2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Resize facility</source>
        <translation>改变设施规模</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>yike::FileWork</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Yike projects (*.yike)</source>
        <translation>一刻项目 (*.yike)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>The sample project is not installed</source>
        <translation>没有安装示例项目</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The assessment is not ready yet</source>
        <translation>评估尚未完成</translation>
    </message>
    <message>
        <source>Printing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>报告已写入：%1</translation>
    </message>
    <message>
        <source>Export the scorecard</source>
        <translation>导出计分卡</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting the scorecard</source>
        <translation>正在导出计分卡</translation>
    </message>
    <message>
        <source>Scorecard written: %1</source>
        <translation>计分卡已写入：%1</translation>
    </message>
</context>
<context>
    <name>yike::FilterBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Level of the verdict</source>
        <translation>判定层级</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>Find by number, name or clause</source>
        <translation>按编号、名称或条款查找</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>every status</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>every level</source>
        <translation>全部层级</translation>
    </message>
    <message>
        <source>every deadline</source>
        <translation>全部期限</translation>
    </message>
    <message>
        <source>Computable %1</source>
        <translation>可计算 %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Not met only</source>
        <translation>只看未达标</translation>
    </message>
    <message>
        <source>every section</source>
        <translation>全部章节</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2 项</translation>
    </message>
</context>
<context>
    <name>yike::ImportDialog</name>
    <message>
        <source>Repair broken boundaries</source>
        <translation>修复破损边界</translation>
    </message>
    <message>
        <source>Check before importing</source>
        <translation>导入前核对</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>评估日</translation>
    </message>
    <message>
        <source>Evaluation date</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>坐标偏移</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Only the files listed are read; none is changed.</source>
        <translation>只读取上面列出的文件；源文件不会被改动。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>as found: %1</source>
        <translation>识别为 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>by vote</source>
        <translation>表决判定</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Choose the layer of communities first</source>
        <translation>请先指定社区图层</translation>
    </message>
    <message>
        <source>Import %1 layers</source>
        <translation>导入 %1 个图层</translation>
    </message>
</context>
<context>
    <name>yike::InspectorPanel</name>
    <message>
        <source>Choose a community on the map or in the table</source>
        <translation>在地图或表中选一个社区</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上看</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>chosen by the planner</source>
        <translation>规划者选定</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What would fix it</source>
        <translation>怎样补上</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>试一试：%1</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>未落位</translation>
    </message>
    <message>
        <source>Other indicators: %1</source>
        <translation>其余 %1 项</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>稳健性</translation>
    </message>
</context>
<context>
    <name>yike::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>yike::MainWindow</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Standard scorecard</source>
        <translation>标准计分卡</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Yike</source>
        <translation>一刻 Yike</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source> — Yike</source>
        <translation> — 一刻 Yike</translation>
    </message>
    <message>
        <source> · sample data</source>
        <translation> · 示例数据</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>The project has changes that are not saved. Close it all the same?</source>
        <translation>项目有尚未保存的更改，仍要关闭吗？</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>About Yike</source>
        <translation>关于一刻</translation>
    </message>
    <message>
        <source>Yike %1</source>
        <translation>一刻 Yike %1</translation>
    </message>
    <message>
        <source>Who is served, where the gaps are and why, and what would close them.
Free software under the GNU GPL, version 3 or later.</source>
        <translation>谁已被服务，缺口在哪里、为什么，怎样补上。
自由软件，GNU GPL 第 3 版或更新版本。</translation>
    </message>
</context>
<context>
    <name>yike::MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
</context>
<context>
    <name>yike::MapPane</name>
    <message>
        <source>Drag a folder or files here</source>
        <translation>把文件夹或文件拖到这里</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Preparing the map</source>
        <translation>正在准备地图</translation>
    </message>
    <message>
        <source>Sample data · map approval no.: (to fill)</source>
        <translation>示例数据 · 审图号：（待填）</translation>
    </message>
    <message>
        <source>Map approval no.: (to fill)</source>
        <translation>审图号：（待填）</translation>
    </message>
</context>
<context>
    <name>yike::MapTools</name>
    <message>
        <source>Click where the new facility is to stand · Esc cancels</source>
        <translation>单击新设施的位置 · Esc 取消</translation>
    </message>
    <message>
        <source>Drag a facility to its new place · Esc cancels</source>
        <translation>把设施拖到新位置 · Esc 取消</translation>
    </message>
    <message>
        <source>Click the facility to close · Esc cancels</source>
        <translation>单击要关闭的设施 · Esc 取消</translation>
    </message>
    <message>
        <source>Click the facility to enlarge · Esc cancels</source>
        <translation>单击要扩建的设施 · Esc 取消</translation>
    </message>
    <message>
        <source>No facility here. %1</source>
        <translation>这里没有设施。%1</translation>
    </message>
    <message>
        <source>This facility is closed already</source>
        <translation>该设施已经停用</translation>
    </message>
    <message>
        <source>%1 · in %2</source>
        <translation>%1 · 写入%2</translation>
    </message>
</context>
<context>
    <name>yike::OptionBar</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Standards…</source>
        <translation>标准管理…</translation>
    </message>
    <message>
        <source>List, copy, edit and compare standards</source>
        <translation>查看、复制、编辑和比较各项标准</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>County, leading zone or city that the counts are of</source>
        <translation>计数所属的区县、先导区或全市</translation>
    </message>
    <message>
        <source>%1 (leading zone)</source>
        <translation>%1（先导区）</translation>
    </message>
    <message>
        <source>All options: %1…</source>
        <translation>全部口径 %1…</translation>
    </message>
</context>
<context>
    <name>yike::OptionSheet</name>
    <message>
        <source>Options of the standard</source>
        <translation>标准的口径选项</translation>
    </message>
    <message>
        <source>Where the text can be read in more than one way, the reading is chosen here. It is shown with every result and printed.</source>
        <translation>条文可有多种理解之处，在此选定口径；所选口径随每项结果显示并印出。</translation>
    </message>
    <message>
        <source>All as the standard says</source>
        <translation>全部恢复为标准默认</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>影响 %1</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>无条目</translation>
    </message>
</context>
<context>
    <name>yike::OtherList</name>
    <message>
        <source>Other indicators of this unit</source>
        <translation>该单元的其余指标</translation>
    </message>
</context>
<context>
    <name>yike::RowForm</name>
    <message>
        <source>A built-in standard is only read. Copy it to make your own.</source>
        <translation>内置标准只供查看；先复制一份再修改。</translation>
    </message>
    <message>
        <source>%1 in Chinese</source>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1 in English</source>
        <translation>%1（英文）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Comparator</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target, rural</source>
        <translation>目标（农村）</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>The text names no day</source>
        <translation>原文未写明日期</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>urban and rural</source>
        <translation>城乡</translation>
    </message>
    <message>
        <source>urban only</source>
        <translation>仅城市</translation>
    </message>
    <message>
        <source>rural only</source>
        <translation>仅农村</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>设施类别</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Distance, m</source>
        <translation>距离（米）</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Second distance, m</source>
        <translation>辅助距离（米）</translation>
    </message>
    <message>
        <source>㎡ a household</source>
        <translation>每户 ㎡</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机关</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Defaults of the options</source>
        <translation>口径选项的默认值</translation>
    </message>
</context>
<context>
    <name>yike::ScenarioBar</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>评估日</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建情景</translation>
    </message>
    <message>
        <source>+ new %1</source>
        <translation>+ 新建 %1</translation>
    </message>
    <message>
        <source>~ changed %1</source>
        <translation>~ 变更 %1</translation>
    </message>
    <message>
        <source>× removed %1</source>
        <translation>× 关闭 %1</translation>
    </message>
    <message>
        <source>Streets · %1 m/min</source>
        <translation>沿路网 · %1 米/分</translation>
    </message>
    <message>
        <source>Straight line × %1</source>
        <translation>直线 × %1</translation>
    </message>
</context>
<context>
    <name>yike::ScoreDelegate</name>
    <message>
        <source>number chosen by the planner</source>
        <translation>阈值由规划者选定</translation>
    </message>
    <message>
        <source>fragile</source>
        <translation>脆弱</translation>
    </message>
</context>
<context>
    <name>yike::ScoreHead</name>
    <message>
        <source>Export XLSX</source>
        <translation>导出 XLSX</translation>
    </message>
    <message>
        <source>Standard scorecard</source>
        <translation>标准计分卡</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>评估日</translation>
    </message>
    <message>
        <source>Baseline or scenario</source>
        <translation>基线或情景</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>yike::ScoreModel</name>
    <message>
        <source>%1 items</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>met %1</source>
        <translation>达标 %1</translation>
    </message>
    <message>
        <source>not met %1</source>
        <translation>未达标 %1</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>无数据 %1</translation>
    </message>
    <message>
        <source>Share of the units asked that have data</source>
        <translation>适用单元中有数据的份额</translation>
    </message>
    <message>
        <source>Adds up to the larger unit: no verdict here</source>
        <translation>计入上级单元，此层不作判定</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Share with data</source>
        <translation>有数据份额</translation>
    </message>
    <message>
        <source>They have a value, but the text sets no pass mark</source>
        <translation>有数值，但原文未定达标线</translation>
    </message>
    <message>
        <source>units that pass, of those with data</source>
        <translation>达标单元数 / 有数据单元数</translation>
    </message>
    <message>
        <source>Communities met</source>
        <translation>社区 达标 / 有数据</translation>
    </message>
    <message>
        <source>Sub-districts met</source>
        <translation>街道 达标 / 有数据</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 项</translation>
    </message>
</context>
<context>
    <name>yike::ScorePage</name>
    <message>
        <source>Standard scorecard</source>
        <translation>标准计分卡</translation>
    </message>
    <message>
        <source>Assessing…</source>
        <translation>正在评估…</translation>
    </message>
    <message>
        <source>Open a project to see where it stands</source>
        <translation>打开项目，查看达标情况</translation>
    </message>
    <message>
        <source>The project was assessed by “%1”, which is not among the standards here. Choose another, or put its file into the folder of your own.</source>
        <translation>项目原按“%1”评估，但此处没有这项标准。请另选一项，或把它的文件放入自定义标准文件夹。</translation>
    </message>
</context>
<context>
    <name>yike::ScorecardDelegate</name>
    <message>
        <source>Spa</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>Adm</source>
        <translation>行政</translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>数据 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>yike::ScorecardModel</name>
    <message>
        <source>%1, value %2, target %3</source>
        <translation>%1，值 %2，目标 %3</translation>
    </message>
</context>
<context>
    <name>yike::ScorecardPanel</name>
    <message>
        <source>Standard scorecard</source>
        <translation>标准计分卡</translation>
    </message>
    <message>
        <source>Assessing…</source>
        <translation>正在评估…</translation>
    </message>
    <message>
        <source>Open a project to see where it stands</source>
        <translation>打开项目，查看达标情况</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>Choose the area</source>
        <translation>选择区域</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>将到期 %1</translation>
    </message>
</context>
<context>
    <name>yike::StandardsDialog</name>
    <message>
        <source>Copy…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Assess by this standard</source>
        <translation>按此标准评估</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>标准管理</translation>
    </message>
    <message>
        <source>Rows of the standard</source>
        <translation>标准的条目</translation>
    </message>
    <message>
        <source>Differences from the parent</source>
        <translation>与上级标准的差异</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Standards *</source>
        <translation>标准管理 *</translation>
    </message>
    <message>
        <source>Copied. Changes are kept in %1</source>
        <translation>已复制，修改保存在 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Assessing by %1</source>
        <translation>正按%1评估</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>The standard has changes that are not saved. Leave it all the same?</source>
        <translation>该标准有尚未保存的更改，仍要离开吗？</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>与“%1”比较</translation>
    </message>
    <message>
        <source>This standard has no parent</source>
        <translation>该标准没有上级标准</translation>
    </message>
    <message>
        <source>Its parent “%1” is not among the standards</source>
        <translation>其上级标准“%1”不在此处</translation>
    </message>
</context>
<context>
    <name>yike::StatusLine</name>
    <message>
        <source>Cancel the job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Scale 1:%1</source>
        <translation>比例尺 1:%1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选 %1</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <translation>%1（另 %2 项）</translation>
    </message>
    <message>
        <source> · %1 s left</source>
        <translation> · 还需 %1 秒</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>查看问题</translation>
    </message>
</context>
<context>
    <name>yike::TablesPanel</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元表</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>with a gap</source>
        <translation>有缺口</translation>
    </message>
    <message>
        <source>Filter of the unit table</source>
        <translation>单元表筛选</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>not met %1 of %2</source>
        <translation>未达标 %1 / %2</translation>
    </message>
</context>
<context>
    <name>yike::Analyst</name>
    <message>
        <source>Testing how firm the verdicts are</source>
        <translation>检验结论是否稳健</translation>
    </message>
</context>
<context>
    <name>yike::PaceView</name>
    <message>
        <source>Residents in reach by walking pace</source>
        <translation>各步速下可达居民占比</translation>
    </message>
    <message>
        <source>No curve: the walks are not known yet, or nobody lives here</source>
        <translation>没有曲线：步行距离尚未算出，或此处没有居民</translation>
    </message>
    <message>
        <source>communities that pass</source>
        <translation>达标社区占比</translation>
    </message>
    <message>
        <source>As assessed: %1</source>
        <translation>评估所用：%1</translation>
    </message>
    <message>
        <source>residents in reach</source>
        <translation>可达居民占比</translation>
    </message>
</context>
</TS>
