<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>Revisit is built on these libraries of the system. Their licences come with them; docs/third-party.md tells of what else builds may contain.</source>
        <translation>يقوم Revisit على هذه المكتبات من النظام. تراخيصها مرفقة بها، ويذكر docs/third-party.md ما قد تحتويه النسخ غير ذلك.</translation>
    </message>
    <message>
        <source>About Revisit</source>
        <translation>حول Revisit</translation>
    </message>
    <message>
        <source>Revisit %1</source>
        <translation>Revisit %1</translation>
    </message>
    <message>
        <source>A desktop replay viewer and local analysis app for mobile session replay.

Nothing leaves this computer but what you ask for.

Runs on Qt %1. Licensed under the Apache License 2.0.</source>
        <translation>تطبيق لسطح المكتب لإعادة تشغيل جلسات الأجهزة المحمولة وتحليلها محليًا.

لا يغادر هذا الحاسوب إلا ما تطلب إرساله.

يعمل على Qt %1. مرخص بموجب Apache License 2.0.</translation>
    </message>
</context>
<context>
    <name>AccessibleBytesChart</name>
    <message>
        <source>Show all kinds</source>
        <translation>عرض كل الأنواع</translation>
    </message>
    <message>
        <source>Show this kind only</source>
        <translation>عرض هذا النوع فقط</translation>
    </message>
</context>
<context>
    <name>AccessibleFrame</name>
    <message>
        <source>Tap</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>Long press</source>
        <translation>ضغطة طويلة</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>تمرير</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>تحريك</translation>
    </message>
    <message>
        <source>Pinch</source>
        <translation>قرص</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>تدوير</translation>
    </message>
    <message>
        <source>Rage tap of %1 taps</source>
        <translation>نقرة غضب، عدد النقرات: %1</translation>
    </message>
    <message>
        <source>Dead tap</source>
        <translation>نقرة ميتة</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1، عند %2</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إلى هناك</translation>
    </message>
</context>
<context>
    <name>AccessibleTimeline</name>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>توسيع</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>طي</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إلى هناك</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open File…</source>
        <translation>فتح ملف…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>&amp;Import into Library…</source>
        <translation>استيراد إلى المكتبة…</translation>
    </message>
    <message>
        <source>&amp;Export Session…</source>
        <translation>تصدير الجلسة…</translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation>حفظ الصورة…</translation>
    </message>
    <message>
        <source>Save Picture &amp;Without Overlays…</source>
        <translation>حفظ الصورة دون تراكبات…</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Copy Picture Without Overla&amp;ys</source>
        <translation>نسخ الصورة دون تراكبات</translation>
    </message>
    <message>
        <source>Save Contact S&amp;heet…</source>
        <translation>حفظ ورقة صور مصغّرة…</translation>
    </message>
    <message>
        <source>Save Hierarchy S&amp;napshot…</source>
        <translation>حفظ لقطة التسلسل الهرمي…</translation>
    </message>
    <message>
        <source>Open Hierarchy Snapsho&amp;t…</source>
        <translation>فتح لقطة تسلسل هرمي…</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k to This Moment</source>
        <translation>نسخ رابط إلى هذه اللحظة</translation>
    </message>
    <message>
        <source>C&amp;lose Recording</source>
        <translation>إغلاق التسجيل</translation>
    </message>
    <message>
        <source>&amp;Reopen Closed Recording</source>
        <translation>إعادة فتح التسجيل المغلق</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>نافذة جديدة</translation>
    </message>
    <message>
        <source>&amp;Move to New Window</source>
        <translation>نقل إلى نافذة جديدة</translation>
    </message>
    <message>
        <source>Open A&amp;gain</source>
        <translation>فتح من جديد</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>&amp;Touches</source>
        <translation>اللمسات</translation>
    </message>
    <message>
        <source>&amp;Inspect Views</source>
        <translation>فحص عناصر العرض</translation>
    </message>
    <message>
        <source>&amp;Device Frame</source>
        <translation>إطار الجهاز</translation>
    </message>
    <message>
        <source>&amp;Masked Regions</source>
        <translation>المناطق المحجوبة</translation>
    </message>
    <message>
        <source>Touch &amp;History</source>
        <translation>سجل اللمسات</translation>
    </message>
    <message>
        <source>Large Touch Mar&amp;ks</source>
        <translation>علامات لمس كبيرة</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>الشبكة المساعدة</translation>
    </message>
    <message>
        <source>De&amp;vice States</source>
        <translation>حالات الجهاز</translation>
    </message>
    <message>
        <source>L&amp;oupe and Colour Picker</source>
        <translation>العدسة المكبّرة ومنتقي الألوان</translation>
    </message>
    <message>
        <source>&amp;Ruler</source>
        <translation>المسطرة</translation>
    </message>
    <message>
        <source>Rotate &amp;Clockwise</source>
        <translation>تدوير باتجاه عقارب الساعة</translation>
    </message>
    <message>
        <source>Hierarchy as Tr&amp;ee</source>
        <translation>التسلسل الهرمي كشجرة</translation>
    </message>
    <message>
        <source>Hierarchy as &amp;Wireframe</source>
        <translation>التسلسل الهرمي كمخطط هيكلي</translation>
    </message>
    <message>
        <source>Hierarchy in &amp;3D</source>
        <translation>التسلسل الهرمي ثلاثي الأبعاد</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>الحجم الفعلي</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Theme of the &amp;System</source>
        <translation>سمة النظام</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>السمة الفاتحة</translation>
    </message>
    <message>
        <source>Dar&amp;k Theme</source>
        <translation>السمة الداكنة</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play &amp;Backwards, Again for Faster</source>
        <translation>تشغيل للخلف، وكرّر للتسريع</translation>
    </message>
    <message>
        <source>Play &amp;Forwards, Again for Faster</source>
        <translation>تشغيل للأمام، وكرّر للتسريع</translation>
    </message>
    <message>
        <source>Previous F&amp;rame</source>
        <translation>الإطار السابق</translation>
    </message>
    <message>
        <source>Next Fra&amp;me</source>
        <translation>الإطار التالي</translation>
    </message>
    <message>
        <source>10 Seconds Back</source>
        <translation>10 ثوانٍ للخلف</translation>
    </message>
    <message>
        <source>10 Seconds Forward</source>
        <translation>10 ثوانٍ للأمام</translation>
    </message>
    <message>
        <source>1 Second Back</source>
        <translation>ثانية واحدة للخلف</translation>
    </message>
    <message>
        <source>1 Second Forward</source>
        <translation>ثانية واحدة للأمام</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>&amp;Normal Speed</source>
        <translation>السرعة العادية</translation>
    </message>
    <message>
        <source>Set Range &amp;Start</source>
        <translation>تعيين بداية النطاق</translation>
    </message>
    <message>
        <source>Set Range &amp;End</source>
        <translation>تعيين نهاية النطاق</translation>
    </message>
    <message>
        <source>&amp;Clear Range</source>
        <translation>مسح النطاق</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>&amp;Undo Last Jump</source>
        <translation>التراجع عن آخر انتقال</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>&amp;Previous Event</source>
        <translation>الحدث السابق</translation>
    </message>
    <message>
        <source>&amp;Next Event</source>
        <translation>الحدث التالي</translation>
    </message>
    <message>
        <source>Previous S&amp;creen</source>
        <translation>الشاشة السابقة</translation>
    </message>
    <message>
        <source>Next Sc&amp;reen</source>
        <translation>الشاشة التالية</translation>
    </message>
    <message>
        <source>Previous Crash or E&amp;rror</source>
        <translation>الانهيار أو الخطأ السابق</translation>
    </message>
    <message>
        <source>Next Crash or Err&amp;or</source>
        <translation>الانهيار أو الخطأ التالي</translation>
    </message>
    <message>
        <source>Previous Rage or Dead Tap</source>
        <translation>نقرة الغضب أو النقرة الميتة السابقة</translation>
    </message>
    <message>
        <source>Next R&amp;age or Dead Tap</source>
        <translation>نقرة الغضب أو النقرة الميتة التالية</translation>
    </message>
    <message>
        <source>Previous Failure of Any Kind</source>
        <translation>حالة الفشل السابقة من أي نوع</translation>
    </message>
    <message>
        <source>Next Fail&amp;ure of Any Kind</source>
        <translation>حالة الفشل التالية من أي نوع</translation>
    </message>
    <message>
        <source>&amp;Go to Time…</source>
        <translation>الانتقال إلى وقت…</translation>
    </message>
    <message>
        <source>Previous Sess&amp;ion</source>
        <translation>الجلسة السابقة</translation>
    </message>
    <message>
        <source>Ne&amp;xt Session</source>
        <translation>الجلسة التالية</translation>
    </message>
    <message>
        <source>Parent &amp;View</source>
        <translation>عنصر العرض الأصل</translation>
    </message>
    <message>
        <source>First Child Vie&amp;w</source>
        <translation>أول عنصر عرض فرعي</translation>
    </message>
    <message>
        <source>Previous Si&amp;bling View</source>
        <translation>عنصر العرض الشقيق السابق</translation>
    </message>
    <message>
        <source>Next Sib&amp;ling View</source>
        <translation>عنصر العرض الشقيق التالي</translation>
    </message>
    <message>
        <source>&amp;Quick Open…</source>
        <translation>فتح سريع…</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>لوحة الأوامر…</translation>
    </message>
    <message>
        <source>&amp;Find in Panel</source>
        <translation>بحث في اللوحة</translation>
    </message>
    <message>
        <source>Find Sessio&amp;n</source>
        <translation>البحث عن جلسة</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>علامة التبويب التالية</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>علامة التبويب السابقة</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>لوحة الفحص</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>المخطط الزمني</translation>
    </message>
    <message>
        <source>&amp;Events Panel</source>
        <translation>لوحة الأحداث</translation>
    </message>
    <message>
        <source>&amp;Hierarchy Panel</source>
        <translation>لوحة التسلسل الهرمي</translation>
    </message>
    <message>
        <source>&amp;Metadata Panel</source>
        <translation>لوحة البيانات الوصفية</translation>
    </message>
    <message>
        <source>&amp;Artifacts Panel</source>
        <translation>لوحة ملفات البيانات</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>إعادة تعيين التخطيط</translation>
    </message>
    <message>
        <source>Sa&amp;ve Layout…</source>
        <translation>حفظ التخطيط…</translation>
    </message>
    <message>
        <source>&amp;Copy Local Server Address</source>
        <translation>نسخ عنوان الخادم المحلي</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Show Ti&amp;mings</source>
        <translation>إظهار التوقيتات</translation>
    </message>
    <message>
        <source>&amp;About Revisit</source>
        <translation>حول Revisit</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>نافذة</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Export Requests as &amp;HAR…</source>
        <translation>تصدير الطلبات بصيغة HAR…</translation>
    </message>
    <message>
        <source>Export Events as CS&amp;V…</source>
        <translation>تصدير الأحداث بصيغة CSV…</translation>
    </message>
    <message>
        <source>Export Events as &amp;JSON…</source>
        <translation>تصدير الأحداث بصيغة JSON…</translation>
    </message>
    <message>
        <source>Export Events as JSON &amp;Lines…</source>
        <translation>تصدير الأحداث بصيغة JSON Lines…</translation>
    </message>
    <message>
        <source>Copy Error &amp;Details</source>
        <translation>نسخ تفاصيل الخطأ</translation>
    </message>
    <message>
        <source>&amp;Network Panel</source>
        <translation>لوحة الشبكة</translation>
    </message>
    <message>
        <source>&amp;Console Panel</source>
        <translation>لوحة وحدة التحكم</translation>
    </message>
    <message>
        <source>&amp;Faults Panel</source>
        <translation>لوحة الأعطال</translation>
    </message>
    <message>
        <source>&amp;State Panel</source>
        <translation>لوحة الحالة</translation>
    </message>
    <message>
        <source>Compare with the Snapshot &amp;Before</source>
        <translation>مقارنة باللقطة السابقة</translation>
    </message>
    <message>
        <source>S&amp;kip Inactivity</source>
        <translation>تخطي الخمول</translation>
    </message>
    <message>
        <source>Play Ne&amp;xt Session Afterwards</source>
        <translation>تشغيل الجلسة التالية بعدها</translation>
    </message>
    <message>
        <source>Stay at the Live En&amp;d</source>
        <translation>البقاء عند النهاية المباشرة</translation>
    </message>
    <message>
        <source>Switch Clock: Relati&amp;ve, Local, UTC</source>
        <translation>تبديل الساعة: نسبية، محلية، UTC</translation>
    </message>
    <message>
        <source>Set or Remove Boo&amp;kmark</source>
        <translation>تعيين إشارة مرجعية أو إزالتها</translation>
    </message>
    <message>
        <source>&amp;Write Note…</source>
        <translation>كتابة ملاحظة…</translation>
    </message>
    <message>
        <source>Previous &amp;Mark</source>
        <translation>العلامة السابقة</translation>
    </message>
    <message>
        <source>Next Mar&amp;k</source>
        <translation>العلامة التالية</translation>
    </message>
    <message>
        <source>Bookmark &amp;1</source>
        <translation>الإشارة المرجعية 1</translation>
    </message>
    <message>
        <source>Bookmark &amp;2</source>
        <translation>الإشارة المرجعية 2</translation>
    </message>
    <message>
        <source>Bookmark &amp;3</source>
        <translation>الإشارة المرجعية 3</translation>
    </message>
    <message>
        <source>Bookmark &amp;4</source>
        <translation>الإشارة المرجعية 4</translation>
    </message>
    <message>
        <source>Bookmark &amp;5</source>
        <translation>الإشارة المرجعية 5</translation>
    </message>
    <message>
        <source>Bookmark &amp;6</source>
        <translation>الإشارة المرجعية 6</translation>
    </message>
    <message>
        <source>Bookmark &amp;7</source>
        <translation>الإشارة المرجعية 7</translation>
    </message>
    <message>
        <source>Bookmark &amp;8</source>
        <translation>الإشارة المرجعية 8</translation>
    </message>
    <message>
        <source>Bookmark &amp;9</source>
        <translation>الإشارة المرجعية 9</translation>
    </message>
    <message>
        <source>&amp;Notes Panel</source>
        <translation>لوحة الملاحظات</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin Session</source>
        <translation>تث&amp;بيت الجلسة أو إلغاؤه</translation>
    </message>
    <message>
        <source>Zoom into the Time&amp;line</source>
        <translation>تكبير ال&amp;خط الزمني</translation>
    </message>
    <message>
        <source>&amp;Zoom out of the Timeline</source>
        <translation>تص&amp;غير الخط الزمني</translation>
    </message>
    <message>
        <source>Show the Whole Ti&amp;meline</source>
        <translation>عرض الخط الزمني &amp;كاملًا</translation>
    </message>
    <message>
        <source>Timeline to Ea&amp;rlier</source>
        <translation>الخط الزمني إلى الأق&amp;دم</translation>
    </message>
    <message>
        <source>Timeline t&amp;o Later</source>
        <translation>الخط الزمني إلى الأح&amp;دث</translation>
    </message>
    <message>
        <source>Two Tabs Side &amp;by Side</source>
        <translation>علامتا تبويب &amp;جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Save Cli&amp;p…</source>
        <translation>حفظ مقطع…</translation>
    </message>
    <message>
        <source>Compare with a Snapshot from a File…</source>
        <translation>مقارنة بلقطة من ملف…</translation>
    </message>
    <message>
        <source>Find Ever&amp;ywhere</source>
        <translation>البحث في كل مكان</translation>
    </message>
    <message>
        <source>Import Fol&amp;der into Library…</source>
        <translation>استيراد مجلد إلى المكتبة…</translation>
    </message>
    <message>
        <source>&amp;Follow the Playhead</source>
        <translation>متابعة مؤشر التشغيل</translation>
    </message>
    <message>
        <source>Copy &amp;Address of the Request</source>
        <translation>نسخ عنوان الطلب</translation>
    </message>
    <message>
        <source>Copy Request as &amp;cURL</source>
        <translation>نسخ الطلب كأمر cURL</translation>
    </message>
    <message>
        <source>Jump to the &amp;Moment of the Fault</source>
        <translation>الانتقال إلى لحظة العطل</translation>
    </message>
    <message>
        <source>Jump to the Picture &amp;Before the Fault</source>
        <translation>الانتقال إلى الصورة التي قبل العطل</translation>
    </message>
    <message>
        <source>Copy Fault &amp;Report</source>
        <translation>نسخ تقرير العطل</translation>
    </message>
    <message>
        <source>&amp;Save Fault Report…</source>
        <translation>حفظ تقرير العطل…</translation>
    </message>
    <message>
        <source>Open or Write the &amp;Issue of the Fault</source>
        <translation>فتح مشكلة العطل أو كتابتها</translation>
    </message>
    <message>
        <source>&amp;Link an Issue to the Fault…</source>
        <translation>ربط مشكلة بالعطل…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Artifact as Stored…</source>
        <translation>حفظ ملف البيانات كما خُزِّن…</translation>
    </message>
    <message>
        <source>Save Artifact Infla&amp;ted…</source>
        <translation>حفظ ملف البيانات بعد فك ضغطه…</translation>
    </message>
    <message>
        <source>&amp;Edit the Chosen Mark…</source>
        <translation>تحرير العلامة المختارة…</translation>
    </message>
    <message>
        <source>&amp;Delete the Chosen Mark</source>
        <translation>حذف العلامة المختارة</translation>
    </message>
    <message>
        <source>Pane&amp;l</source>
        <translation>لوحة</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Replays recorded sessions of mobile apps.</source>
        <translation>يعيد تشغيل الجلسات المسجّلة لتطبيقات الأجهزة المحمولة.</translation>
    </message>
    <message>
        <source>A file, a session folder, a session of the library or a revisit:// link.</source>
        <translation>ملف أو مجلد جلسة أو جلسة من المكتبة أو رابط revisit://‎.</translation>
    </message>
    <message>
        <source>Write the window as PNG once the frame is painted, and quit.</source>
        <translation>كتابة النافذة بصيغة PNG بعد رسم الإطار، ثم الإنهاء.</translation>
    </message>
    <message>
        <source>Tell on standard error when the window and its first frame were painted.</source>
        <translation>الإبلاغ على مخرج الخطأ القياسي بوقت رسم النافذة وإطارها الأول.</translation>
    </message>
    <message>
        <source>The window&apos;s size, such as 1440x900.</source>
        <translation>حجم النافذة، مثل 1440x900‎.</translation>
    </message>
    <message>
        <source>Where library and local server keep their data.</source>
        <translation>المكان الذي تحفظ فيه المكتبة والخادم المحلي بياناتهما.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light أو dark أو system.</translation>
    </message>
    <message>
        <source>The language: en, de, ar.</source>
        <translation>اللغة: en أو de أو ar.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>عرض الإصدار.</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>عرض هذا النص.</translation>
    </message>
    <message>
        <source>--at takes milliseconds from 0 on</source>
        <translation>يقبل ‎--at عددًا من المللي ثانية بدءًا من 0</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT</source>
        <translation>يقبل ‎--size الصيغة WIDTHxHEIGHT</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system</source>
        <translation>يقبل ‎--theme القيم light أو dark أو system</translation>
    </message>
    <message>
        <source>--lang takes en, de or ar</source>
        <translation>يقبل ‎--lang القيم en أو de أو ar</translation>
    </message>
    <message>
        <source>--do takes a command; %1 is none</source>
        <translation>يقبل ‎--do أمرًا؛ و%1 ليس أمرًا</translation>
    </message>
    <message>
        <source>one recording at a time</source>
        <translation>تسجيل واحد في كل مرة</translation>
    </message>
    <message>
        <source>--screenshot takes a file name</source>
        <translation>يقبل ‎--screenshot اسم ملف</translation>
    </message>
    <message>
        <source>--do takes a row for panels; %1 shows none</source>
        <translation>لا يقبل ‎--do رقم صف إلا مع اللوحات؛ و%1 لا يعرض لوحة</translation>
    </message>
    <message>
        <source>Start at this time from the session&apos;s start, in milliseconds; time that the app was away counts.</source>
        <translation>ابدأ عند هذا الوقت من بداية الجلسة بالملّي ثانية؛ ويُحسب الوقت الذي كان فيه التطبيق في الخلفية.</translation>
    </message>
    <message>
        <source>When to take the picture: painted; opening, while the recording is read; failed, of the reason why it cannot be opened, which ends with status 2 all the same.</source>
        <translation>متى تُلتقط الصورة: painted؛ أو opening أثناء قراءة التسجيل؛ أو failed لسبب تعذّر فتحه، وتكون حالة الإنهاء 2 مع ذلك.</translation>
    </message>
    <message>
        <source>Type this text where the focus is.</source>
        <translation>اكتب هذا النص حيث التركيز.</translation>
    </message>
    <message>
        <source>Press this key where the focus is, such as Return or Ctrl+A.</source>
        <translation>اضغط هذا المفتاح حيث التركيز، مثل Return أو Ctrl+A.</translation>
    </message>
    <message>
        <source>Mark this stretch on the timeline; times as for --at.</source>
        <translation>حدّد هذا الجزء على المخطط الزمني؛ الأوقات كما في ‎--at.</translation>
    </message>
    <message>
        <source>Measure this stretch on the timeline; times as for --at.</source>
        <translation>قِس هذا الجزء على المخطط الزمني؛ الأوقات كما في ‎--at.</translation>
    </message>
    <message>
        <source>Rest with the mouse at this time of the timeline, counted as for --at.</source>
        <translation>أبقِ الفأرة عند هذا الوقت من المخطط الزمني، محسوبًا كما في ‎--at.</translation>
    </message>
    <message>
        <source>--when takes painted, opening or failed</source>
        <translation>يقبل ‎--when القيم painted أو opening أو failed</translation>
    </message>
    <message>
        <source>--type takes a text</source>
        <translation>يقبل ‎--type نصًا</translation>
    </message>
    <message>
        <source>--press takes a key, such as Return or Ctrl+A; %1 is none</source>
        <translation>يقبل ‎--press مفتاحًا مثل Return أو Ctrl+A؛ و%1 ليس مفتاحًا</translation>
    </message>
    <message>
        <source>--%1 takes two times in milliseconds, the earlier first, such as 2000-5000</source>
        <translation>يقبل ‎--%1 وقتين بالمللي ثانية، الأسبق أولًا، مثل ‎2000-5000</translation>
    </message>
    <message>
        <source>--hover takes milliseconds from 0 on</source>
        <translation>يقبل ‎--hover عددًا من المللي ثانية بدءًا من 0</translation>
    </message>
    <message>
        <source>A command to run once the recording is open, such as ShowHierarchy. ShowNetwork:3 chooses the third row of the panel that it shows. This and the next five may be repeated and are done in the order given.</source>
        <translation>أمر يُنفَّذ بعد فتح التسجيل، مثل ShowHierarchy. ويختار ShowNetwork:3 الصف الثالث من اللوحة التي يعرضها. ويمكن تكرار هذا الخيار والخمسة التالية، وتُنفَّذ بالترتيب المعطى.</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>app %1</source>
        <translation>التطبيق %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>This frame cannot be decoded</source>
        <translation>تعذّر فك ترميز هذا الإطار</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>This is not something Revisit can use.</source>
        <translation>لا يمكن لـ Revisit استخدام هذا.</translation>
    </message>
    <message>
        <source>The data ends too early.</source>
        <translation>تنتهي البيانات قبل أوانها.</translation>
    </message>
    <message>
        <source>The data is damaged.</source>
        <translation>البيانات تالفة.</translation>
    </message>
    <message>
        <source>This needs a newer version of Revisit.</source>
        <translation>يتطلب هذا إصدارًا أحدث من Revisit.</translation>
    </message>
    <message>
        <source>This is larger than Revisit accepts.</source>
        <translation>هذا أكبر مما يقبله Revisit.</translation>
    </message>
    <message>
        <source>There is nothing at this place.</source>
        <translation>لا يوجد شيء في هذا المكان.</translation>
    </message>
    <message>
        <source>The file cannot be read or written.</source>
        <translation>تعذّرت قراءة الملف أو الكتابة فيه.</translation>
    </message>
    <message>
        <source>Something else is using it; try again.</source>
        <translation>يستخدمه برنامج آخر؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>تعذّر الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>Get it once more from where it came from. “revisit-cli inspect” tells what is left of it.</source>
        <translation>احصل عليه مرة أخرى من مصدره. يبيّن «revisit-cli inspect» ما بقي منه سليمًا.</translation>
    </message>
    <message>
        <source>The limits can be raised in the settings.</source>
        <translation>يمكن رفع الحدود في الإعدادات.</translation>
    </message>
    <message>
        <source>Check the path or the session&apos;s id; it may have been moved or removed.</source>
        <translation>تحقق من المسار أو من معرّف الجلسة؛ فقد تكون نُقلت أو أُزيلت.</translation>
    </message>
    <message>
        <source>Check that the disk is there and that you may read from it.</source>
        <translation>تحقق من توفر القرص ومن أن لديك إذنًا بالقراءة منه.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>Session folders, .rjsession files, single artifacts, sessions by their id and revisit:// links can be opened.</source>
        <translation>يمكن فتح مجلدات الجلسات وملفات ‎.rjsession وملفات البيانات المنفردة والجلسات بمعرّفاتها وروابط ‎revisit://‎.</translation>
    </message>
</context>
<context>
    <name>FaultTable</name>
    <message>
        <source>App not responding</source>
        <translation>التطبيق لا يستجيب</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>انهيار</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>الطراز</translation>
    </message>
    <message>
        <source>System version</source>
        <translation>إصدار النظام</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>إصدار التطبيق</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>إصدار SDK</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Device, as the session says</source>
        <translation>الجهاز، حسب الجلسة</translation>
    </message>
    <message>
        <source>State when it happened</source>
        <translation>الحالة عند حدوثه</translation>
    </message>
    <message>
        <source>Device, as the report says</source>
        <translation>الجهاز، حسب التقرير</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>قبله بـ %1</translation>
    </message>
</context>
<context>
    <name>FindEverywhere</name>
    <message>
        <source>header: %1</source>
        <translation>الترويسة: %1</translation>
    </message>
    <message>
        <source>body: %1</source>
        <translation>المحتوى: %1</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>قبل %1 د</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>أمس %1</translation>
    </message>
</context>
<context>
    <name>FrameView</name>
    <message>
        <source>Web recording</source>
        <translation>تسجيل ويب</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n page change(s), which this version lists but does not draw. Timeline, events and requests are complete.</source>
        <translation>
            <numerusform>لا يحتوي على أي تغييرات في الصفحات. المخطط الزمني والأحداث والطلبات كاملة.</numerusform>
            <numerusform>يحتوي على تغيير واحد في الصفحات، يسرده هذا الإصدار دون أن يرسمه. المخطط الزمني والأحداث والطلبات كاملة.</numerusform>
            <numerusform>يحتوي على تغييرين في الصفحات، يسردهما هذا الإصدار دون أن يرسمهما. المخطط الزمني والأحداث والطلبات كاملة.</numerusform>
            <numerusform>يحتوي على %n تغييرات في الصفحات، يسردها هذا الإصدار دون أن يرسمها. المخطط الزمني والأحداث والطلبات كاملة.</numerusform>
            <numerusform>يحتوي على %n تغييرًا في الصفحات، يسردها هذا الإصدار دون أن يرسمها. المخطط الزمني والأحداث والطلبات كاملة.</numerusform>
            <numerusform>يحتوي على %n تغيير في الصفحات، يسردها هذا الإصدار دون أن يرسمها. المخطط الزمني والأحداث والطلبات كاملة.</numerusform>
        </translation>
    </message>
    <message>
        <source>No readable pictures</source>
        <translation>لا صور قابلة للقراءة</translation>
    </message>
    <message numerus="yes">
        <source>%n picture bundle(s) could not be read. Details has the reasons.</source>
        <translation>
            <numerusform>لم تتعذّر قراءة أي حزمة صور.</numerusform>
            <numerusform>تعذّرت قراءة حزمة صور واحدة. الأسباب في التفاصيل.</numerusform>
            <numerusform>تعذّرت قراءة حزمتي صور. الأسباب في التفاصيل.</numerusform>
            <numerusform>تعذّرت قراءة %n حزم صور. الأسباب في التفاصيل.</numerusform>
            <numerusform>تعذّرت قراءة %n حزمة صور. الأسباب في التفاصيل.</numerusform>
            <numerusform>تعذّرت قراءة %n حزمة صور. الأسباب في التفاصيل.</numerusform>
        </translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>لا صور</translation>
    </message>
    <message>
        <source>This recording has no screenshots. Its events are on the timeline.</source>
        <translation>لا يحتوي هذا التسجيل على لقطات شاشة. أحداثه على المخطط الزمني.</translation>
    </message>
    <message>
        <source>App in background</source>
        <translation>التطبيق في الخلفية</translation>
    </message>
    <message>
        <source>Away for %1</source>
        <translation>مدة الغياب: %1</translation>
    </message>
    <message>
        <source>This frame cannot be decoded</source>
        <translation>تعذّر فك ترميز هذا الإطار</translation>
    </message>
    <message>
        <source>This recording has no screenshots. Its views are in the Hierarchy panel.</source>
        <translation>لا يحتوي هذا التسجيل على لقطات شاشة. عناصر عرضه في لوحة التسلسل الهرمي.</translation>
    </message>
    <message>
        <source>This recording has neither screenshots nor events. Artifacts lists what it has.</source>
        <translation>لا يحتوي هذا التسجيل على لقطات شاشة ولا على أحداث. وتسرد لوحة ملفات البيانات ما فيه.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
</context>
<context>
    <name>ItemText</name>
    <message>
        <source>rage tap</source>
        <translation>نقرة غضب</translation>
    </message>
    <message>
        <source>rage click</source>
        <translation>نقرة غضب</translation>
    </message>
    <message>
        <source>dead tap</source>
        <translation>نقرة ميتة</translation>
    </message>
    <message>
        <source>dead click</source>
        <translation>نقرة ميتة</translation>
    </message>
    <message>
        <source>double tap</source>
        <translation>نقر مزدوج</translation>
    </message>
    <message>
        <source>single tap</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>two finger tap</source>
        <translation>نقرة بإصبعين</translation>
    </message>
    <message>
        <source>three finger gesture</source>
        <translation>إيماءة بثلاثة أصابع</translation>
    </message>
    <message>
        <source>keyboard tap</source>
        <translation>نقرة لوحة المفاتيح</translation>
    </message>
    <message>
        <source>keyboard show</source>
        <translation>ظهور لوحة المفاتيح</translation>
    </message>
    <message>
        <source>keyboard hide</source>
        <translation>إخفاء لوحة المفاتيح</translation>
    </message>
    <message>
        <source>keyboard typing</source>
        <translation>كتابة على لوحة المفاتيح</translation>
    </message>
    <message>
        <source>text input</source>
        <translation>إدخال نص</translation>
    </message>
    <message>
        <source>long press</source>
        <translation>ضغطة طويلة</translation>
    </message>
    <message>
        <source>force touch</source>
        <translation>لمسة قوية</translation>
    </message>
    <message>
        <source>multi touch</source>
        <translation>لمس متعدد</translation>
    </message>
    <message>
        <source>link click</source>
        <translation>نقر رابط</translation>
    </message>
    <message>
        <source>swipe up</source>
        <translation>سحب إلى الأعلى</translation>
    </message>
    <message>
        <source>swipe down</source>
        <translation>سحب إلى الأسفل</translation>
    </message>
    <message>
        <source>swipe left</source>
        <translation>سحب إلى اليسار</translation>
    </message>
    <message>
        <source>swipe right</source>
        <translation>سحب إلى اليمين</translation>
    </message>
    <message>
        <source>swipe</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>scroll up</source>
        <translation>تمرير إلى الأعلى</translation>
    </message>
    <message>
        <source>scroll down</source>
        <translation>تمرير إلى الأسفل</translation>
    </message>
    <message>
        <source>scroll motion</source>
        <translation>حركة تمرير</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>تمرير</translation>
    </message>
    <message>
        <source>pan up</source>
        <translation>تحريك إلى الأعلى</translation>
    </message>
    <message>
        <source>pan down</source>
        <translation>تحريك إلى الأسفل</translation>
    </message>
    <message>
        <source>pan left</source>
        <translation>تحريك إلى اليسار</translation>
    </message>
    <message>
        <source>pan right</source>
        <translation>تحريك إلى اليمين</translation>
    </message>
    <message>
        <source>pan motion</source>
        <translation>حركة تحريك</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>تحريك</translation>
    </message>
    <message>
        <source>pinch in</source>
        <translation>قرص للداخل</translation>
    </message>
    <message>
        <source>pinch out</source>
        <translation>قرص للخارج</translation>
    </message>
    <message>
        <source>pinch</source>
        <translation>قرص</translation>
    </message>
    <message>
        <source>rotate cw</source>
        <translation>تدوير باتجاه عقارب الساعة</translation>
    </message>
    <message>
        <source>rotate ccw</source>
        <translation>تدوير عكس عقارب الساعة</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>تدوير</translation>
    </message>
    <message>
        <source>rotate</source>
        <translation>تدوير</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>حركة</translation>
    </message>
    <message>
        <source>gesture</source>
        <translation>إيماءة</translation>
    </message>
    <message>
        <source>input</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>click</source>
        <translation>نقر</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>background</source>
        <translation>خلفية</translation>
    </message>
    <message>
        <source>foreground</source>
        <translation>واجهة</translation>
    </message>
    <message>
        <source>start-up</source>
        <translation>بدء التشغيل</translation>
    </message>
    <message>
        <source>app terminated</source>
        <translation>أُنهي التطبيق</translation>
    </message>
    <message>
        <source>app state</source>
        <translation>حالة التطبيق</translation>
    </message>
    <message>
        <source>app lifecycle</source>
        <translation>دورة حياة التطبيق</translation>
    </message>
    <message>
        <source>session start</source>
        <translation>بداية الجلسة</translation>
    </message>
    <message>
        <source>session end</source>
        <translation>نهاية الجلسة</translation>
    </message>
    <message>
        <source>session timeout</source>
        <translation>انتهت مهلة الجلسة</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>انهيار</translation>
    </message>
    <message>
        <source>error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>resource error</source>
        <translation>خطأ في مورد</translation>
    </message>
    <message>
        <source>long task</source>
        <translation>مهمة طويلة</translation>
    </message>
    <message>
        <source>ui freeze</source>
        <translation>تجمّد الواجهة</translation>
    </message>
    <message>
        <source>foreground after %1</source>
        <translation>واجهة بعد %1</translation>
    </message>
    <message>
        <source>start-up in %1</source>
        <translation>بدء التشغيل في %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>فشل %1</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>غادر %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>المستخدم %1</translation>
    </message>
    <message>
        <source>action %1</source>
        <translation>إجراء %1</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Frames</source>
        <translation>الإطارات</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>اللمسات</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>الشاشات</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>دورة الحياة</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>أحداث مخصصة</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>التسلسل الهرمي</translation>
    </message>
</context>
<context>
    <name>LimitLabels</name>
    <message>
        <source>One artifact as received</source>
        <translation>ملف بيانات واحد كما استُلم</translation>
    </message>
    <message>
        <source>One frame bundle, unpacked</source>
        <translation>حزمة إطارات واحدة بعد فك الضغط</translation>
    </message>
    <message>
        <source>One JSON artifact, unpacked</source>
        <translation>ملف بيانات JSON واحد بعد فك الضغط</translation>
    </message>
    <message>
        <source>JPEG of one frame</source>
        <translation>صورة JPEG لإطار واحد</translation>
    </message>
    <message>
        <source>Frames of one bundle</source>
        <translation>إطارات حزمة واحدة</translation>
    </message>
    <message>
        <source>Pixels of one frame</source>
        <translation>بكسلات إطار واحد</translation>
    </message>
    <message>
        <source>Larger side of one frame</source>
        <translation>الضلع الأطول لإطار واحد</translation>
    </message>
    <message>
        <source>Entries of one tar archive</source>
        <translation>مدخلات أرشيف tar واحد</translation>
    </message>
    <message>
        <source>Nesting of JSON</source>
        <translation>عمق تداخل JSON</translation>
    </message>
    <message>
        <source>Values of one JSON document</source>
        <translation>قيم مستند JSON واحد</translation>
    </message>
    <message>
        <source>One text in JSON</source>
        <translation>نص واحد في JSON</translation>
    </message>
    <message>
        <source>Events of one artifact</source>
        <translation>أحداث ملف بيانات واحد</translation>
    </message>
    <message>
        <source>Views of one hierarchy snapshot</source>
        <translation>عناصر العرض في لقطة تسلسل هرمي واحدة</translation>
    </message>
    <message>
        <source>Problems listed of one artifact</source>
        <translation>المشكلات المسرودة لملف بيانات واحد</translation>
    </message>
    <message>
        <source>From %1 to %2. On the command line: %3</source>
        <translation>من %1 إلى %2. في سطر الأوامر: %3</translation>
    </message>
</context>
<context>
    <name>MarkKind</name>
    <message>
        <source>Frame</source>
        <translation>إطار</translation>
    </message>
    <message>
        <source>View hierarchy</source>
        <translation>تسلسل هرمي</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>Gesture</source>
        <translation>إيماءة</translation>
    </message>
    <message>
        <source>Rage tap</source>
        <translation>نقرة غضب</translation>
    </message>
    <message>
        <source>Dead tap</source>
        <translation>نقرة ميتة</translation>
    </message>
    <message>
        <source>Text input</source>
        <translation>إدخال نص</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>شاشة</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Failed request</source>
        <translation>طلب فاشل</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>سجل</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Error log</source>
        <translation>سجل خطأ</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>App not responding</source>
        <translation>التطبيق لا يستجيب</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>انهيار</translation>
    </message>
    <message>
        <source>App state</source>
        <translation>حالة التطبيق</translation>
    </message>
    <message>
        <source>User</source>
        <translation>مستخدم</translation>
    </message>
    <message>
        <source>Custom event</source>
        <translation>حدث مخصص</translation>
    </message>
</context>
<context>
    <name>NodeLocators</name>
    <message>
        <source>Test ID</source>
        <translation>معرّف الاختبار</translation>
    </message>
    <message>
        <source>Accessibility ID</source>
        <translation>معرّف إمكانية الوصول</translation>
    </message>
    <message>
        <source>UiSelector</source>
        <translation>UiSelector</translation>
    </message>
    <message>
        <source>iOS predicate</source>
        <translation>شرط iOS predicate</translation>
    </message>
    <message>
        <source>XPath</source>
        <translation>XPath</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Selector</translation>
    </message>
    <message>
        <source>Absolute XPath</source>
        <translation>XPath مطلق</translation>
    </message>
</context>
<context>
    <name>NodeParts</name>
    <message>
        <source>at %1, %2</source>
        <translation>عند %1، %2</translation>
    </message>
    <message>
        <source>takes touches</source>
        <translation>يستقبل اللمس</translation>
    </message>
    <message>
        <source>masked by the SDK</source>
        <translation>محجوب بواسطة SDK</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>its views are missing</source>
        <translation>العناصر التي بداخله مفقودة</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>تحديد</translation>
    </message>
</context>
<context>
    <name>NodeProperties</name>
    <message>
        <source>left %1  top %2  right %3  bottom %4</source>
        <translation>يسار %1  أعلى %2  يمين %3  أسفل %4</translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation>قيم محسوبة</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>الموضع المطلق</translation>
    </message>
    <message>
        <source>no frame was written</source>
        <translation>لم تُكتب حدود العنصر</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>الجزء المرئي</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>In parent</source>
        <translation>داخل الأصل</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>العمق</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>كما كُتب</translation>
    </message>
    <message>
        <source>%1 at %2×</source>
        <translation>%1 بدقة %2×</translation>
    </message>
    <message>
        <source>Native</source>
        <translation>أصلي</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>Toolkit</source>
        <translation>عدة الواجهة</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>عناصر العرض</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>المستويات</translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation>تفاعلي</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Off-screen</source>
        <translation>خارج الشاشة</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>مقتطع</translation>
    </message>
    <message>
        <source>Test ids</source>
        <translation>معرّفات الاختبار</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>الأكثر</translation>
    </message>
    <message>
        <source>Subviews</source>
        <translation>العناصر تحته</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>المختفية: %1</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>«%1»، %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غير ذلك</numerusform>
            <numerusform>وعنصر واحد آخر</numerusform>
            <numerusform>وعنصران آخران</numerusform>
            <numerusform>و%n عناصر أخرى</numerusform>
            <numerusform>و%n عنصرًا آخر</numerusform>
            <numerusform>و%n عنصر آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: the snapshot is damaged</source>
        <translation>غير معروف: اللقطة تالفة</translation>
    </message>
</context>
<context>
    <name>NoteStyle</name>
    <message>
        <source>Blue dot</source>
        <translation>نقطة زرقاء</translation>
    </message>
    <message>
        <source>Green square</source>
        <translation>مربع أخضر</translation>
    </message>
    <message>
        <source>Amber triangle</source>
        <translation>مثلث كهرماني</translation>
    </message>
    <message>
        <source>Red hexagon</source>
        <translation>سداسي أحمر</translation>
    </message>
    <message>
        <source>Violet diamond</source>
        <translation>معيّن بنفسجي</translation>
    </message>
    <message>
        <source>Grey ring</source>
        <translation>حلقة رمادية</translation>
    </message>
</context>
<context>
    <name>OpenCommands</name>
    <message>
        <source>Recordings (*.rjsession *.gz *.json *.zip);;All files (*)</source>
        <translation>التسجيلات (*.rjsession *.gz *.json *.zip);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>OpeningText</name>
    <message>
        <source>The recording is being opened…</source>
        <translation>جارٍ فتح التسجيل…</translation>
    </message>
    <message>
        <source>The recording cannot be opened</source>
        <translation>تعذّر فتح التسجيل</translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation>لا يوجد تسجيل مفتوح</translation>
    </message>
</context>
<context>
    <name>PanelList</name>
    <message>
        <source>Timeline</source>
        <translation>المخطط الزمني</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>التسلسل الهرمي</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>ملفات البيانات</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>البحث</translation>
    </message>
</context>
<context>
    <name>PlayheadFacts</name>
    <message>
        <source>Current screen</source>
        <translation>الشاشة الحالية</translation>
    </message>
    <message>
        <source>Latest event</source>
        <translation>آخر حدث</translation>
    </message>
    <message>
        <source>Latest message</source>
        <translation>آخر رسالة</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>اللحظة</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Device states</source>
        <translation>حالات الجهاز</translation>
    </message>
    <message>
        <source>nothing out of the ordinary</source>
        <translation>لا شيء غير معتاد</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>الطلبات المفتوحة</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The gzip stream ends too early.</source>
        <translation>ينتهي تيار gzip قبل أوانه.</translation>
    </message>
    <message>
        <source>The compressed data contradicts itself.</source>
        <translation>البيانات المضغوطة تناقض نفسها.</translation>
    </message>
    <message>
        <source>The checksum of the gzip stream does not fit.</source>
        <translation>المجموع الاختباري لتيار gzip لا يطابق.</translation>
    </message>
    <message>
        <source>The length of the gzip stream does not fit.</source>
        <translation>طول تيار gzip لا يطابق.</translation>
    </message>
    <message>
        <source>Bytes between gzip members belong to none of them.</source>
        <translation>هناك بايتات بين أجزاء gzip لا تنتمي إلى أي منها.</translation>
    </message>
    <message>
        <source>Bytes follow the end.</source>
        <translation>توجد بايتات بعد النهاية.</translation>
    </message>
    <message>
        <source>The content is larger than the limit.</source>
        <translation>المحتوى أكبر من الحد.</translation>
    </message>
    <message>
        <source>There are more problems than are listed.</source>
        <translation>هناك مشكلات أكثر مما هو مدرج.</translation>
    </message>
    <message>
        <source>The bundle is empty.</source>
        <translation>الحزمة فارغة.</translation>
    </message>
    <message>
        <source>No frame could be found.</source>
        <translation>لم يُعثر على أي إطار.</translation>
    </message>
    <message>
        <source>The bundle ends inside a frame.</source>
        <translation>تنتهي الحزمة في وسط إطار.</translation>
    </message>
    <message>
        <source>Where a record must be there is none.</source>
        <translation>لا يوجد سجل حيث يجب أن يكون.</translation>
    </message>
    <message>
        <source>The size that was written for a frame is wrong; its picture is whole.</source>
        <translation>الحجم المكتوب لأحد الإطارات خاطئ، لكن صورته سليمة.</translation>
    </message>
    <message>
        <source>There are more frames than the limit.</source>
        <translation>عدد الإطارات يتجاوز الحد.</translation>
    </message>
    <message>
        <source>A picture is larger than the limit.</source>
        <translation>إحدى الصور أكبر من الحد.</translation>
    </message>
    <message>
        <source>A picture claims more pixels than the limit.</source>
        <translation>تدّعي إحدى الصور عددًا من البكسلات يتجاوز الحد.</translation>
    </message>
    <message>
        <source>The size of a picture cannot be read.</source>
        <translation>لا يمكن قراءة أبعاد إحدى الصور.</translation>
    </message>
    <message>
        <source>A picture lacks its end.</source>
        <translation>إحدى الصور تنقصها النهاية.</translation>
    </message>
    <message>
        <source>A record holds an absolute time.</source>
        <translation>يحتوي أحد السجلات على وقت مطلق.</translation>
    </message>
    <message>
        <source>A time is in seconds instead of milliseconds.</source>
        <translation>أحد الأوقات بالثواني بدل أجزاء الألف من الثانية.</translation>
    </message>
    <message>
        <source>A frame precedes the session.</source>
        <translation>يسبق أحد الإطارات الجلسة.</translation>
    </message>
    <message>
        <source>A frame&apos;s time makes no sense.</source>
        <translation>وقت أحد الإطارات غير معقول.</translation>
    </message>
    <message>
        <source>The file&apos;s name holds no time for its picture.</source>
        <translation>لا يحتوي اسم الملف على وقت لصورته.</translation>
    </message>
    <message>
        <source>The session&apos;s id holds no time to count from.</source>
        <translation>معرّف الجلسة لا يحتوي على وقت يُحسب منه.</translation>
    </message>
    <message>
        <source>The times counted from the bundle&apos;s first frame.</source>
        <translation>حُسبت الأوقات من أول إطار في الحزمة.</translation>
    </message>
    <message>
        <source>The bundle&apos;s name tells another time than its frames.</source>
        <translation>يذكر اسم الحزمة وقتًا غير أوقات إطاراتها.</translation>
    </message>
    <message>
        <source>The checksum of a tar header is wrong.</source>
        <translation>المجموع الاختباري لترويسة tar خاطئ.</translation>
    </message>
    <message>
        <source>Where a tar header must be there is none.</source>
        <translation>لا توجد ترويسة tar حيث يجب أن تكون.</translation>
    </message>
    <message>
        <source>A file in the archive has no name of a frame.</source>
        <translation>ملف في الأرشيف لا يحمل اسم إطار.</translation>
    </message>
    <message>
        <source>The archive has more files than the limit.</source>
        <translation>عدد ملفات الأرشيف يتجاوز الحد.</translation>
    </message>
    <message>
        <source>The archive ends inside a file.</source>
        <translation>ينتهي الأرشيف في وسط ملف.</translation>
    </message>
    <message>
        <source>A snapshot has no root.</source>
        <translation>لقطة بلا عقدة جذر.</translation>
    </message>
    <message>
        <source>The list of snapshots is empty.</source>
        <translation>قائمة اللقطات فارغة.</translation>
    </message>
    <message>
        <source>A snapshot has no time of its own.</source>
        <translation>لقطة بلا وقت خاص بها.</translation>
    </message>
    <message>
        <source>A snapshot does not tell the screen&apos;s size.</source>
        <translation>لقطة لا تذكر مقاس الشاشة.</translation>
    </message>
    <message>
        <source>Some nodes cannot be read.</source>
        <translation>تتعذر قراءة بعض العقد.</translation>
    </message>
    <message>
        <source>Some rectangles make no sense.</source>
        <translation>بعض المستطيلات غير معقولة.</translation>
    </message>
    <message>
        <source>The app ran out of time and left views out.</source>
        <translation>نفد وقت التطبيق فأسقط بعض العروض.</translation>
    </message>
    <message>
        <source>The hierarchy has more nodes than the limit.</source>
        <translation>عدد عقد التسلسل الهرمي يتجاوز الحد.</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>المستند فارغ.</translation>
    </message>
    <message>
        <source>This is no JSON.</source>
        <translation>هذا ليس JSON.</translation>
    </message>
    <message>
        <source>The document ends too early.</source>
        <translation>ينتهي المستند قبل أوانه.</translation>
    </message>
    <message>
        <source>A part of the document is no JSON.</source>
        <translation>جزء من المستند ليس JSON.</translation>
    </message>
    <message>
        <source>The document is nested deeper than the limit.</source>
        <translation>تداخل المستند أعمق من الحد.</translation>
    </message>
    <message>
        <source>The document has more values than the limit.</source>
        <translation>عدد قيم المستند يتجاوز الحد.</translation>
    </message>
    <message>
        <source>A text is longer than the limit.</source>
        <translation>أحد النصوص أطول من الحد.</translation>
    </message>
    <message>
        <source>A text or a number was mended.</source>
        <translation>أُصلح نص أو عدد.</translation>
    </message>
    <message>
        <source>There is no list of events.</source>
        <translation>لا توجد قائمة أحداث.</translation>
    </message>
    <message>
        <source>This is no batch of events.</source>
        <translation>هذه ليست دفعة أحداث.</translation>
    </message>
    <message>
        <source>Some events cannot be read.</source>
        <translation>تتعذر قراءة بعض الأحداث.</translation>
    </message>
    <message>
        <source>Some events have no time.</source>
        <translation>بعض الأحداث بلا وقت.</translation>
    </message>
    <message>
        <source>Some payloads look like JSON but are none.</source>
        <translation>بعض الحمولات تشبه JSON وليست منه.</translation>
    </message>
    <message>
        <source>There are more events than the limit.</source>
        <translation>عدد الأحداث يتجاوز الحد.</translation>
    </message>
    <message>
        <source>There is no fault report in the document.</source>
        <translation>لا يوجد تقرير عطل في المستند.</translation>
    </message>
    <message>
        <source>Some faults cannot be read.</source>
        <translation>تتعذر قراءة بعض الأعطال.</translation>
    </message>
    <message>
        <source>Some faults have no time.</source>
        <translation>بعض الأعطال بلا وقت.</translation>
    </message>
    <message>
        <source>There are no web events in the segment.</source>
        <translation>لا توجد أحداث ويب في المقطع.</translation>
    </message>
    <message>
        <source>The segment names another format than rrweb.</source>
        <translation>يذكر المقطع صيغة غير rrweb.</translation>
    </message>
    <message>
        <source>Some web events cannot be read.</source>
        <translation>تتعذر قراءة بعض أحداث الويب.</translation>
    </message>
    <message>
        <source>Some web events have no time.</source>
        <translation>بعض أحداث الويب بلا وقت.</translation>
    </message>
    <message>
        <source>No segment holds the whole page.</source>
        <translation>لا يحتوي أي مقطع على الصفحة كاملة.</translation>
    </message>
    <message>
        <source>Changes precede the first whole page.</source>
        <translation>هناك تغييرات تسبق أول صفحة كاملة.</translation>
    </message>
    <message>
        <source>The bytes could not be read.</source>
        <translation>تعذرت قراءة البايتات.</translation>
    </message>
    <message>
        <source>The recording names this artifact, but it is not there.</source>
        <translation>يذكر التسجيل هذا الملف لكنه غير موجود.</translation>
    </message>
    <message>
        <source>The bytes are not those that were promised.</source>
        <translation>البايتات ليست تلك الموعودة.</translation>
    </message>
    <message>
        <source>The artifact is larger than the limit.</source>
        <translation>الملف أكبر من الحد.</translation>
    </message>
    <message>
        <source>Another artifact holds the same bytes.</source>
        <translation>ملف آخر يحتوي على البايتات نفسها.</translation>
    </message>
    <message>
        <source>The same pictures are there once more.</source>
        <translation>الصور نفسها موجودة مرة أخرى.</translation>
    </message>
    <message>
        <source>The same events are there once more.</source>
        <translation>الأحداث نفسها موجودة مرة أخرى.</translation>
    </message>
    <message>
        <source>Frames lie outside the session.</source>
        <translation>تقع إطارات خارج الجلسة.</translation>
    </message>
    <message>
        <source>Frames that the server lists are not here.</source>
        <translation>إطارات يذكرها الخادم غير موجودة هنا.</translation>
    </message>
    <message>
        <source>The artifact belongs to another session.</source>
        <translation>ينتمي الملف إلى جلسة أخرى.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>info</source>
        <translation>معلومة</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>Open tab</source>
        <translation>علامة تبويب مفتوحة</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>لوحة</translation>
    </message>
    <message>
        <source>Screen at %1</source>
        <translation>شاشة عند %1</translation>
    </message>
    <message>
        <source>View, %1</source>
        <translation>عنصر عرض، %1</translation>
    </message>
    <message>
        <source>Session, %1</source>
        <translation>جلسة، %1</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>اكتب أمرًا</translation>
    </message>
    <message>
        <source>Quick Open</source>
        <translation>فتح سريع</translation>
    </message>
    <message>
        <source>Type a session, screen, view or panel</source>
        <translation>اكتب اسم جلسة أو شاشة أو عنصر عرض أو لوحة</translation>
    </message>
    <message>
        <source>View at %1, %2</source>
        <translation>عنصر عرض عند %1، %2</translation>
    </message>
    <message>
        <source>There are more views than can be searched here.</source>
        <translation>عناصر العرض أكثر مما يمكن البحث فيه هنا.</translation>
    </message>
</context>
<context>
    <name>RangeStatistics</name>
    <message>
        <source>1 request</source>
        <translation>طلب واحد</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>الطلبات: %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>الفاشلة: %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>الوسيط %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>إطار واحد</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>الإطارات: %1</translation>
    </message>
    <message>
        <source>1 stall</source>
        <translation>توقف واحد</translation>
    </message>
    <message>
        <source>%1 stalls</source>
        <translation>التوقفات: %1</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>الأطول %1</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>عطل واحد</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>الأعطال: %1</translation>
    </message>
    <message>
        <source>1 failure</source>
        <translation>حالة فشل واحدة</translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation>حالات الفشل: %1</translation>
    </message>
    <message>
        <source>1 touch</source>
        <translation>لمسة واحدة</translation>
    </message>
    <message>
        <source>%1 touches</source>
        <translation>اللمسات: %1</translation>
    </message>
    <message>
        <source>1 screen</source>
        <translation>شاشة واحدة</translation>
    </message>
    <message>
        <source>%1 screens</source>
        <translation>الشاشات: %1</translation>
    </message>
    <message>
        <source>1 log line</source>
        <translation>سطر سجل واحد</translation>
    </message>
    <message>
        <source>%1 log lines</source>
        <translation>أسطر السجل: %1</translation>
    </message>
    <message>
        <source>1 custom event</source>
        <translation>حدث مخصص واحد</translation>
    </message>
    <message>
        <source>%1 custom events</source>
        <translation>الأحداث المخصصة: %1</translation>
    </message>
    <message>
        <source>1 state change</source>
        <translation>تغيير حالة واحد</translation>
    </message>
    <message>
        <source>%1 state changes</source>
        <translation>تغييرات الحالة: %1</translation>
    </message>
    <message>
        <source>1 hierarchy</source>
        <translation>تسلسل هرمي واحد</translation>
    </message>
    <message>
        <source>%1 hierarchies</source>
        <translation>التسلسلات الهرمية: %1</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>المخزّن: %1</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>not recorded</source>
        <translation>غير مسجّل</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 بايت</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>بلا استجابة</translation>
    </message>
    <message>
        <source>no status recorded</source>
        <translation>لم يُسجّل رمز الحالة</translation>
    </message>
    <message>
        <source>success</source>
        <translation>ناجح</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فاشل</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 مللي ث</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>The address is as long as SDKs let one be, so it may be cut.</source>
        <translation>بلغ العنوان أقصى طول تسمح به حزم SDK، فقد يكون مقتطعًا.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>نوع المحتوى</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>المرسَل</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الاستجابة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>المستلَم</translation>
    </message>
    <message>
        <source>From a cache</source>
        <translation>من ذاكرة مؤقتة</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Started, absolute</source>
        <translation>وقت البدء المطلق</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>أبلغ عنه</translation>
    </message>
    <message>
        <source>a row without id</source>
        <translation>صف بلا معرّف</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>كما سُجّل</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>ترويسات الطلب</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>ترويسات الاستجابة</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>الترويسات</translation>
    </message>
    <message>
        <source>the body of %1</source>
        <translation>المتن البالغ %1</translation>
    </message>
    <message>
        <source>perhaps the end of the address</source>
        <translation>نهاية العنوان ربما</translation>
    </message>
    <message>
        <source>a full HTTP address</source>
        <translation>عنوان HTTP كامل</translation>
    </message>
    <message>
        <source>Not recorded: %1</source>
        <translation>لم يُسجّل: %1</translation>
    </message>
    <message>
        <source>the method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>The body is left out: curl sends none with HEAD.</source>
        <translation>حُذف المتن: لا يرسل curl متنًا مع HEAD.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>The library was damaged</source>
        <translation>كانت المكتبة تالفة</translation>
    </message>
    <message>
        <source>Its database could not be read any more. Sessions that were complete were listed anew from their files, with bookmarks and notes. What was being fetched is fetched again.

The damaged file was kept: %1</source>
        <translation>لم تعد قاعدة بياناتها قابلة للقراءة. أُعيد سرد الجلسات المكتملة من ملفاتها مع الإشارات والملاحظات. وما كان يُجلب يُجلب من جديد.

حُفظ الملف التالف: %1</translation>
    </message>
</context>
<context>
    <name>StateTrack</name>
    <message>
        <source>App crashed</source>
        <translation>انهار التطبيق</translation>
    </message>
    <message>
        <source>App terminated</source>
        <translation>أُنهي التطبيق</translation>
    </message>
    <message>
        <source>App in background</source>
        <translation>التطبيق في الخلفية</translation>
    </message>
    <message>
        <source>Thermal state: critical</source>
        <translation>الحالة الحرارية: حرجة</translation>
    </message>
    <message>
        <source>Thermal state: serious</source>
        <translation>الحالة الحرارية: خطيرة</translation>
    </message>
    <message>
        <source>Thermal state: fair</source>
        <translation>الحالة الحرارية: متوسطة</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>الوضع الأفقي</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>مقلوب رأسًا على عقب</translation>
    </message>
    <message>
        <source>Keyboard open</source>
        <translation>لوحة المفاتيح مفتوحة</translation>
    </message>
    <message>
        <source>Memory critically low</source>
        <translation>الذاكرة منخفضة إلى حد حرج</translation>
    </message>
    <message>
        <source>Memory warning</source>
        <translation>تحذير من الذاكرة</translation>
    </message>
    <message>
        <source>Low power mode</source>
        <translation>وضع الطاقة المنخفضة</translation>
    </message>
    <message>
        <source>Battery %1 %</source>
        <translation>البطارية %1%</translation>
    </message>
    <message>
        <source>Storage almost full</source>
        <translation>مساحة التخزين شبه ممتلئة</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>لا يوجد اتصال</translation>
    </message>
</context>
<context>
    <name>TimeRuler</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 مللي ث</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
</context>
<context>
    <name>TimelineMarks</name>
    <message>
        <source>Frame %1</source>
        <translation>الإطار %1</translation>
    </message>
    <message>
        <source>%1, at %2 for %3</source>
        <translation>%1، عند %2 لمدة %3</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1، عند %2</translation>
    </message>
    <message>
        <source>%1 frames from %2 to %3</source>
        <translation>الإطارات: %1، من %2 إلى %3</translation>
    </message>
    <message>
        <source>%1 marks from %2 to %3, the worst: %4</source>
        <translation>العلامات: %1، من %2 إلى %3، وأشدّها: %4</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>Capture stall of %1, at %2</source>
        <translation>توقف الالتقاط لمدة %1، عند %2</translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation>ملف بيانات واحد</translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation>ملفات البيانات: %1</translation>
    </message>
    <message>
        <source>%1 with %2, at %3</source>
        <translation>%1، الحجم %2، عند %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 من %3</translation>
    </message>
</context>
<context>
    <name>Track</name>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>الفواصل</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>البايتات</translation>
    </message>
</context>
<context>
    <name>WindowHand</name>
    <message>
        <source>the timeline is not shown</source>
        <translation>المخطط الزمني غير معروض</translation>
    </message>
    <message>
        <source>%1 ms lies outside of what the timeline shows</source>
        <translation>%1 مللي ثانية خارج ما يعرضه المخطط الزمني</translation>
    </message>
    <message>
        <source>the panel has no row to choose</source>
        <translation>ليس في اللوحة صف يُختار</translation>
    </message>
    <message>
        <source>nothing that takes text has the focus</source>
        <translation>ليس التركيز على ما يقبل نصًا</translation>
    </message>
</context>
<context>
    <name>WindowLayouts</name>
    <message>
        <source>Default</source>
        <translation>الافتراضي</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>التسلسل الهرمي</translation>
    </message>
    <message>
        <source>Wide Timeline</source>
        <translation>مخطط زمني عريض</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>ملفات البيانات</translation>
    </message>
</context>
<context>
    <name>revisit::Actions</name>
    <message>
        <source>Open a recording first.</source>
        <translation>افتح تسجيلًا أولًا.</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>لا يمكن تنفيذ هذا الآن.</translation>
    </message>
</context>
<context>
    <name>revisit::ArtifactModel</name>
    <message>
        <source>at byte %1 as stored</source>
        <translation>عند البايت %1 كما خُزّن</translation>
    </message>
    <message>
        <source>at byte %1 inflated</source>
        <translation>عند البايت %1 بعد فك الضغط</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>ملف البيانات</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>المخزّن</translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation>بعد فك الضغط</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>إطار واحد</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>الإطارات: %1</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>حدث واحد</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>الأحداث: %1</translation>
    </message>
    <message>
        <source>1 snapshot</source>
        <translation>لقطة واحدة</translation>
    </message>
    <message>
        <source>%1 snapshots</source>
        <translation>اللقطات: %1</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>عنصر عرض واحد</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>عناصر العرض: %1</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>عطل واحد</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>الأعطال: %1</translation>
    </message>
</context>
<context>
    <name>revisit::ArtifactView</name>
    <message>
        <source>Artifact in full</source>
        <translation>ملف البيانات كاملًا</translation>
    </message>
    <message>
        <source>Fields of the artifact</source>
        <translation>حقول ملف البيانات</translation>
    </message>
    <message>
        <source>Fields or facts of the artifact</source>
        <translation>حقول ملف البيانات أو معلوماته</translation>
    </message>
    <message>
        <source>Fields and bytes</source>
        <translation>الحقول والبايتات</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Save the artifact as it is stored</source>
        <translation>حفظ ملف البيانات كما هو مخزّن</translation>
    </message>
    <message>
        <source>Save inflated…</source>
        <translation>حفظ بعد فك الضغط…</translation>
    </message>
    <message>
        <source>Save the artifact inflated</source>
        <translation>حفظ ملف البيانات بعد فك ضغطه</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>مخزّن</translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation>بعد فك الضغط</translation>
    </message>
    <message>
        <source>%1 stored, %2 inflated</source>
        <translation>المخزّن %1، وبعد فك الضغط %2</translation>
    </message>
    <message>
        <source>The bytes are being read…</source>
        <translation>جارٍ قراءة البايتات…</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 بايت</translation>
    </message>
    <message>
        <source>%1: %2 bytes at %3</source>
        <translation>%1: %2 بايت عند %3</translation>
    </message>
    <message>
        <source>byte %1 of %2</source>
        <translation>البايت %1 من %2</translation>
    </message>
    <message>
        <source>Save Artifact</source>
        <translation>حفظ ملف البيانات</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>تمت كتابة %1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>تعذّرت كتابة %1</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>البايتات</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
</context>
<context>
    <name>revisit::ArtifactsPanel</name>
    <message>
        <source>With problems</source>
        <translation>ذات مشكلات</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>ملفات البيانات</translation>
    </message>
    <message>
        <source>List of artifacts and their problems</source>
        <translation>قائمة ملفات البيانات ومشكلاتها</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>لا مشكلات</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>مشكلة واحدة</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>المشكلات: %1</translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation>ملف بيانات واحد</translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation>ملفات البيانات: %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation>البايتات المخزّنة</translation>
    </message>
    <message>
        <source>Inflated bytes</source>
        <translation>البايتات بعد فك الضغط</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>الأخير</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Bytes by kind</source>
        <translation>البايتات حسب النوع</translation>
    </message>
    <message>
        <source>Search artifacts</source>
        <translation>بحث في ملفات البيانات</translation>
    </message>
    <message>
        <source>Part of a path, of a kind or of a problem</source>
        <translation>جزء من مسار أو نوع أو مشكلة</translation>
    </message>
    <message>
        <source>%1 of %2 artifacts</source>
        <translation>ملفات البيانات: %1 من %2</translation>
    </message>
    <message>
        <source>Show all artifacts</source>
        <translation>عرض كل ملفات البيانات</translation>
    </message>
    <message>
        <source>The only artifact is hidden by %2</source>
        <translation>ملف البيانات الوحيد مخفي بسبب %2</translation>
    </message>
    <message>
        <source>All %1 artifacts are hidden by %2</source>
        <translation>كل ملفات البيانات (%1) مخفية بسبب %2</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>الأعمدة ▾</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>بالضبط</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>تلميح واحد</translation>
    </message>
    <message>
        <source>%1 hints</source>
        <translation>التلميحات: %1</translation>
    </message>
    <message>
        <source>Choose an artifact first</source>
        <translation>اختر ملف بيانات أولًا</translation>
    </message>
    <message>
        <source>The bytes of this artifact are not at hand</source>
        <translation>بايتات ملف البيانات هذا غير متوفرة</translation>
    </message>
</context>
<context>
    <name>revisit::ByteFieldModel</name>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>الإزاحة</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>البايتات</translation>
    </message>
</context>
<context>
    <name>revisit::BytesChart</name>
    <message>
        <source>Bytes by kind</source>
        <translation>البايتات حسب النوع</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 stored (%5 %), %6 inflated</source>
        <translation>%1: %2، المخزّن %3 من %4 (%5%)، وبعد فك الضغط %6</translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation>ملف بيانات واحد</translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation>عدد الملفات %1</translation>
    </message>
</context>
<context>
    <name>revisit::Chip</name>
    <message>
        <source>1 match</source>
        <translation>تطابق واحد</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>التطابقات: %1</translation>
    </message>
</context>
<context>
    <name>revisit::ClosingNotice</name>
    <message>
        <source>Close Revisit</source>
        <translation>إغلاق Revisit</translation>
    </message>
    <message>
        <source>&amp;Close All the Same</source>
        <translation>إ&amp;غلاق على أي حال</translation>
    </message>
    <message>
        <source>&amp;Keep Revisit Open</source>
        <translation>إ&amp;بقاء Revisit مفتوحًا</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>لم تتم كتابة %1: %2</translation>
    </message>
    <message>
        <source>A file is still being written. Revisit closes when it is done.</source>
        <translation>ما زال ملف قيد الكتابة. يُغلق Revisit عند انتهائها.</translation>
    </message>
    <message>
        <source>%1 files are still being written. Revisit closes when they are done.</source>
        <translation>ملفات ما زالت قيد الكتابة: %1. يُغلق Revisit عند انتهائها.</translation>
    </message>
</context>
<context>
    <name>revisit::CodeView</name>
    <message>
        <source>… cut here: %1 of %2 characters are shown, Copy takes all</source>
        <translation>… مقتطع هنا: المعروض %1 من أصل %2 من المحارف، والنسخ يأخذها كلها</translation>
    </message>
</context>
<context>
    <name>revisit::ColumnMenu</name>
    <message>
        <source>As Many as &amp;Fit</source>
        <translation>بقدر ما يتسع</translation>
    </message>
    <message>
        <source>&amp;Order By</source>
        <translation>الترتيب حسب</translation>
    </message>
    <message>
        <source>&amp;Largest or Last First</source>
        <translation>الأكبر أو الأخير أولًا</translation>
    </message>
</context>
<context>
    <name>revisit::ConsoleModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
</context>
<context>
    <name>revisit::ConsolePanel</name>
    <message>
        <source>Nothing was logged. SDKs record the console where console tracking is switched on.</source>
        <translation>لم يُسجّل شيء. تسجّل حزم SDK وحدة التحكم حيث يكون تتبعها مفعّلًا.</translation>
    </message>
    <message>
        <source>The only message is hidden by %2</source>
        <translation>الرسالة الوحيدة مخفية بسبب %2</translation>
    </message>
    <message>
        <source>All %1 messages are hidden by %2</source>
        <translation>كل الرسائل (%1) مخفية بسبب %2</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>رسالة واحدة</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>الرسائل: %1</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>الرسائل: %1 من %2</translation>
    </message>
    <message>
        <source>Copied 1 message</source>
        <translation>تم نسخ رسالة واحدة</translation>
    </message>
    <message>
        <source>Copied %1 messages</source>
        <translation>عدد الرسائل المنسوخة: %1</translation>
    </message>
    <message>
        <source>There is no message to save</source>
        <translation>لا توجد رسالة لحفظها</translation>
    </message>
    <message>
        <source>Save Messages</source>
        <translation>حفظ الرسائل</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>نصوص (*.txt)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>تمت كتابة %1</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>التحذيرات</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>المعلومات</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>بحث في الرسائل</translation>
    </message>
    <message>
        <source>List of messages</source>
        <translation>قائمة الرسائل</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>عرض كل الرسائل</translation>
    </message>
    <message>
        <source>Dim what is ahead</source>
        <translation>تخفيف القادم</translation>
    </message>
    <message>
        <source>Show what lies after the playhead paler</source>
        <translation>عرض ما يلي مؤشر التشغيل بلون أبهت</translation>
    </message>
    <message>
        <source>Whole lines</source>
        <translation>أسطر كاملة</translation>
    </message>
    <message>
        <source>Show messages of several lines on all of them</source>
        <translation>عرض الرسائل متعددة الأسطر بكل أسطرها</translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation>نسخ ▾</translation>
    </message>
    <message>
        <source>Copy or save messages</source>
        <translation>نسخ الرسائل أو حفظها</translation>
    </message>
    <message>
        <source>Copy the &amp;Selected Messages</source>
        <translation>نسخ الرسائل المحددة</translation>
    </message>
    <message>
        <source>Copy &amp;All Messages Shown</source>
        <translation>نسخ كل الرسائل المعروضة</translation>
    </message>
    <message>
        <source>Save All Messages S&amp;hown…</source>
        <translation>حفظ كل الرسائل المعروضة…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>كما سُجّل</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>المكدس</translation>
    </message>
</context>
<context>
    <name>revisit::DataExports</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>HTTP archives</source>
        <translation>أرشيفات HTTP</translation>
    </message>
    <message>
        <source>Wrote 1 event to %2</source>
        <translation>تمت كتابة حدث واحد في %2</translation>
    </message>
    <message>
        <source>Wrote %1 events to %2</source>
        <translation>تمت كتابة الأحداث (%1) في %2</translation>
    </message>
    <message>
        <source>Wrote 1 request to %2</source>
        <translation>تمت كتابة طلب واحد في %2</translation>
    </message>
    <message>
        <source>Wrote %1 requests to %2</source>
        <translation>تمت كتابة الطلبات (%1) في %2</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>تعذّرت كتابة %1</translation>
    </message>
</context>
<context>
    <name>revisit::DetailHeader</name>
    <message>
        <source>More commands</source>
        <translation>أوامر أخرى</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
</context>
<context>
    <name>revisit::DetailView</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>نسخ JSON</translation>
    </message>
    <message>
        <source>JSON as received</source>
        <translation>JSON كما استُلم</translation>
    </message>
</context>
<context>
    <name>revisit::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>What a report about Revisit should hold. Secrets are left out; read it before you pass it on.</source>
        <translation>ما ينبغي أن يتضمنه بلاغ عن Revisit. حُذفت منه الأسرار؛ اقرأه قبل أن ترسله.</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>تحديث</translation>
    </message>
</context>
<context>
    <name>revisit::DiffModel</name>
    <message>
        <source>(the whole state)</source>
        <translation>(الحالة بأكملها)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
</context>
<context>
    <name>revisit::DockTitleBar</name>
    <message>
        <source>Float %1</source>
        <translation>تعويم %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>إغلاق %1</translation>
    </message>
    <message>
        <source>Dock %1</source>
        <translation>إرساء %1</translation>
    </message>
</context>
<context>
    <name>revisit::EndpointModel</name>
    <message>
        <source>Endpoint</source>
        <translation>نقطة النهاية</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>الفاشلة</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>الأطول</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>البايتات</translation>
    </message>
</context>
<context>
    <name>revisit::EnginePlayer</name>
    <message>
        <source>The recorded page</source>
        <translation>الصفحة المسجّلة</translation>
    </message>
    <message>
        <source>The browser engine stopped while it drew this page.</source>
        <translation>توقف محرك المتصفح أثناء رسم هذه الصفحة.</translation>
    </message>
    <message>
        <source>The page player could not be loaded.</source>
        <translation>تعذّر تحميل مشغّل الصفحات.</translation>
    </message>
    <message>
        <source>The page player cannot play these events: %1</source>
        <translation>لا يستطيع مشغّل الصفحات تشغيل هذه الأحداث: %1</translation>
    </message>
</context>
<context>
    <name>revisit::EventListModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>revisit::EventsPanel</name>
    <message>
        <source>This recording holds no events</source>
        <translation>لا يحتوي هذا التسجيل على أحداث</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>الأحداث: %1 من %2</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>عرض كل الأحداث</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>بحث في الأحداث</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>قائمة الأحداث</translation>
    </message>
    <message>
        <source>The only event is hidden by %2</source>
        <translation>الحدث الوحيد مخفي بسبب %2</translation>
    </message>
    <message>
        <source>All %1 events are hidden by %2</source>
        <translation>كل الأحداث (%1) مخفية بسبب %2</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>حدث واحد</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>الأحداث: %1</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>تم نسخ صف واحد</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>عدد الصفوف المنسوخة: %1</translation>
    </message>
    <message>
        <source>Copy &amp;Rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
    <message>
        <source>All events are the SDK’s own requests. “SDK traffic” in the network panel shows them.</source>
        <translation>كل الأحداث طلبات تخصّ SDK نفسها. يعرضها «حركة SDK» في لوحة الشبكة.</translation>
    </message>
</context>
<context>
    <name>revisit::ExplodedPage</name>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>التباعد</translation>
    </message>
    <message>
        <source>Depth from</source>
        <translation>العمق من</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Layers and spacing</source>
        <translation>الطبقات والتباعد</translation>
    </message>
</context>
<context>
    <name>revisit::FaultIssue</name>
    <message>
        <source>Issue</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>Open the linked issue, or write a new one</source>
        <translation>فتح المشكلة المرتبطة أو كتابة مشكلة جديدة</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>ربط…</translation>
    </message>
    <message>
        <source>Link an issue to this fault</source>
        <translation>ربط مشكلة بهذا العطل</translation>
    </message>
    <message>
        <source>Open Issue</source>
        <translation>فتح المشكلة</translation>
    </message>
    <message>
        <source>New Issue</source>
        <translation>مشكلة جديدة</translation>
    </message>
    <message>
        <source>Choose a fault first</source>
        <translation>اختر عطلًا أولًا</translation>
    </message>
    <message>
        <source>No program opens %1</source>
        <translation>لا يوجد برنامج يفتح %1</translation>
    </message>
    <message>
        <source>No program opens the page of the tracker; the issue is copied</source>
        <translation>لا يوجد برنامج يفتح صفحة متتبّع المشكلات؛ نُسخت المشكلة</translation>
    </message>
    <message>
        <source>Copied as an issue. Name your tracker in the settings to open it there.</source>
        <translation>نُسخ كمشكلة. حدّد متتبّع المشكلات في الإعدادات لفتحها هناك.</translation>
    </message>
    <message>
        <source>Link Issue</source>
        <translation>ربط مشكلة</translation>
    </message>
    <message>
        <source>Address of the issue:</source>
        <translation>عنوان المشكلة:</translation>
    </message>
    <message>
        <source>“%1” is no address of the web</source>
        <translation>«%1» ليس عنوان ويب</translation>
    </message>
    <message>
        <source>Linked; it stands among the notes</source>
        <translation>تم الربط؛ وهو بين الملاحظات</translation>
    </message>
</context>
<context>
    <name>revisit::FaultModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>العطل</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>الموضع</translation>
    </message>
</context>
<context>
    <name>revisit::FaultsPanel</name>
    <message>
        <source>unresponsive for %1</source>
        <translation>بلا استجابة لمدة %1</translation>
    </message>
    <message>
        <source>%1 times in this session</source>
        <translation>عدد المرات في هذه الجلسة: %1</translation>
    </message>
    <message>
        <source>No crash, no freeze and no error was recorded in this session.</source>
        <translation>لم يُسجّل في هذه الجلسة أي انهيار أو تجمّد أو خطأ.</translation>
    </message>
    <message>
        <source>The only fault is hidden by %2</source>
        <translation>العطل الوحيد مخفي بسبب %2</translation>
    </message>
    <message>
        <source>All %1 faults are hidden by %2</source>
        <translation>كل الأعطال (%1) مخفية بسبب %2</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>عطل واحد</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>الأعطال: %1</translation>
    </message>
    <message>
        <source>%1 of %2 faults</source>
        <translation>الأعطال: %1 من %2</translation>
    </message>
    <message>
        <source>There is no picture before it</source>
        <translation>لا توجد صورة قبله</translation>
    </message>
    <message>
        <source>The picture before it was taken %1 earlier</source>
        <translation>التُقطت الصورة السابقة له قبل %1</translation>
    </message>
    <message>
        <source>No stack was recorded. iOS delivers the stack of a freeze later, with the next diagnostic report.</source>
        <translation>لم يُسجّل مكدس. يسلّم iOS مكدس التجمّد لاحقًا مع تقرير التشخيص التالي.</translation>
    </message>
    <message>
        <source>No stack was recorded with it.</source>
        <translation>لم يُسجّل معه مكدس.</translation>
    </message>
    <message>
        <source>Copied the report</source>
        <translation>تم نسخ التقرير</translation>
    </message>
    <message>
        <source>Choose a fault first</source>
        <translation>اختر عطلًا أولًا</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>نصوص (*.txt)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>تمت كتابة %1</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>Search faults</source>
        <translation>بحث في الأعطال</translation>
    </message>
    <message>
        <source>List of faults</source>
        <translation>قائمة الأعطال</translation>
    </message>
    <message>
        <source>Show all faults</source>
        <translation>عرض كل الأعطال</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>الانهيارات</translation>
    </message>
    <message>
        <source>ANRs</source>
        <translation>حالات ANR</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>اللحظة</translation>
    </message>
    <message>
        <source>Jump to the moment</source>
        <translation>الانتقال إلى اللحظة</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>الإطار السابق له</translation>
    </message>
    <message>
        <source>Jump to the picture before it</source>
        <translation>الانتقال إلى الصورة السابقة له</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>State when it happened</source>
        <translation>الحالة عند حدوثه</translation>
    </message>
    <message>
        <source>What happened before it</source>
        <translation>ما حدث قبله</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>كما سُجّل</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>المكدس</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>قبله</translation>
    </message>
</context>
<context>
    <name>revisit::FindModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>المعروض منها أولًا: %1</translation>
    </message>
    <message>
        <source>1 snapshot cannot be read</source>
        <translation>تعذّرت قراءة لقطة واحدة</translation>
    </message>
    <message>
        <source>%1 snapshots cannot be read</source>
        <translation>لقطات تعذّرت قراءتها: %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>Actions of the state</source>
        <translation>إجراءات الحالة</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>عناصر العرض</translation>
    </message>
    <message>
        <source>Elements of pages</source>
        <translation>عناصر الصفحات</translation>
    </message>
</context>
<context>
    <name>revisit::FindPanel</name>
    <message>
        <source>Find everywhere</source>
        <translation>البحث في كل مكان</translation>
    </message>
    <message>
        <source>Words must all occur; -word excludes; &quot;a phrase&quot;; /pattern/; name:value asks one field, such as method:POST, status:5 or duration:&gt;500</source>
        <translation>يجب أن ترد كل الكلمات؛ و‎-word‎ للاستبعاد؛ و&quot;a phrase&quot; لعبارة؛ و‎/pattern/‎ لنمط؛ وname:value للبحث في حقل واحد، مثل method:POST أو status:5 أو duration:&gt;500‎</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>المواضع التي عُثر عليها</translation>
    </message>
    <message>
        <source>Type what to look for. It is searched in events, requests with their headers and bodies, messages, faults, actions of the state and the views of all snapshots.</source>
        <translation>اكتب ما تبحث عنه. يجري البحث في الأحداث والطلبات مع ترويساتها ومحتواها والرسائل والأعطال وإجراءات الحالة وعناصر العرض في كل اللقطات.</translation>
    </message>
    <message>
        <source>Type at least two characters.</source>
        <translation>اكتب حرفين على الأقل.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation>تعذّرت قراءة النمط: %1</translation>
    </message>
    <message>
        <source>Nothing in the marked range fits “%2”; 1 place outside it does.</source>
        <translation>لا شيء في النطاق المحدد يطابق «%2»؛ ويطابقه موضع واحد خارجه.</translation>
    </message>
    <message>
        <source>Nothing in the marked range fits “%2”; %1 places outside it do.</source>
        <translation>لا شيء في النطاق المحدد يطابق «%2»؛ المواضع المطابقة خارجه: %1.</translation>
    </message>
    <message>
        <source>Nothing in this recording fits “%1”.</source>
        <translation>لا شيء في هذا التسجيل يطابق «%1».</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>موضع واحد</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>المواضع: %1</translation>
    </message>
    <message>
        <source>%1 of %2 places</source>
        <translation>المواضع: %1 من %2</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>reading the snapshots…</source>
        <translation>جارٍ قراءة اللقطات…</translation>
    </message>
</context>
<context>
    <name>revisit::FollowButton</name>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Follow the playhead</source>
        <translation>متابعة مؤشر التشغيل</translation>
    </message>
    <message>
        <source>Keep the list at the playhead</source>
        <translation>إبقاء القائمة عند مؤشر التشغيل</translation>
    </message>
</context>
<context>
    <name>revisit::FramePanel</name>
    <message>
        <source>Open a recording</source>
        <translation>افتح تسجيلًا</translation>
    </message>
    <message>
        <source>Drop a session folder or an .rjsession file here, choose a session on the left, or point your app&apos;s SDK at the local server below.</source>
        <translation>أفلت هنا مجلد جلسة أو ملف ‎.rjsession، أو اختر جلسة من القائمة الجانبية، أو وجّه SDK في تطبيقك إلى الخادم المحلي أدناه.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>This recording cannot be opened</source>
        <translation>تعذّر فتح هذا التسجيل</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>No frames</source>
        <translation>لا إطارات</translation>
    </message>
    <message>
        <source>Frame %1 / %2</source>
        <translation>الإطار %1 / %2</translation>
    </message>
    <message>
        <source>%1 × %2 px, %3</source>
        <translation>%1 × %2 بكسل، %3</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>تم نسخ الصورة</translation>
    </message>
    <message>
        <source>Frame at %1.png</source>
        <translation>إطار عند %1.png</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>صور PNG (*.png)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>تم حفظ %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Picture and its tools</source>
        <translation>الصورة وأدواتها</translation>
    </message>
    <message>
        <source>Tools of the picture</source>
        <translation>أدوات الصورة</translation>
    </message>
    <message>
        <source>Views Here</source>
        <translation>عناصر العرض هنا</translation>
    </message>
    <message>
        <source>Save Contact Sheet</source>
        <translation>حفظ ورقة صور مصغّرة</translation>
    </message>
    <message>
        <source>Frames of a range.png</source>
        <translation>إطارات نطاق.png</translation>
    </message>
    <message>
        <source>Frames of a session.png</source>
        <translation>إطارات جلسة.png</translation>
    </message>
    <message>
        <source>Making the contact sheet…</source>
        <translation>جارٍ إنشاء ورقة الصور المصغّرة…</translation>
    </message>
    <message>
        <source>A clip may take %1 at most; mark a shorter range</source>
        <translation>أقصى مدة للمقطع %1؛ حدّد نطاقًا أقصر</translation>
    </message>
    <message>
        <source>Clip from %1.png</source>
        <translation>مقطع من %1.png</translation>
    </message>
    <message>
        <source>Animated PNG pictures (*.png *.apng)</source>
        <translation>صور PNG متحركة (*.png *.apng)</translation>
    </message>
    <message>
        <source>Making the clip…</source>
        <translation>جارٍ إنشاء المقطع…</translation>
    </message>
    <message>
        <source>100 % is a pixel of the picture for a pixel of the display</source>
        <translation>‏100 % تعني بكسل من الصورة لكل بكسل من الشاشة</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>مزيد من الأدوات</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>تم نسخ %1</translation>
    </message>
    <message>
        <source>Save Clip: %1 to %2, %3 pixels, in real time</source>
        <translation>حفظ المقطع: من %1 إلى %2، %3 بكسل، بالسرعة الفعلية</translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation>لا يوجد تسجيل مفتوح</translation>
    </message>
    <message>
        <source>This recording has no pictures</source>
        <translation>لا صور في هذا التسجيل</translation>
    </message>
    <message>
        <source>There is no picture at %1</source>
        <translation>لا توجد صورة عند %1</translation>
    </message>
    <message>
        <source>There are no pictures from %1 to %2</source>
        <translation>لا توجد صور من %1 إلى %2</translation>
    </message>
    <message>
        <source>Save Clip: %1 to %2, in real time</source>
        <translation>حفظ المقطع: من %1 إلى %2، بالسرعة الفعلية</translation>
    </message>
</context>
<context>
    <name>revisit::FrameView</name>
    <message>
        <source>Recorded screen</source>
        <translation>الشاشة المسجّلة</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>الإطار %1 من %2</translation>
    </message>
    <message>
        <source>Damaged frame: shown as far as it could be read</source>
        <translation>إطار تالف: يُعرض ما أمكنت قراءته</translation>
    </message>
    <message>
        <source>No screenshots: the outlines of the views</source>
        <translation>لا لقطات شاشة: حدود عناصر العرض</translation>
    </message>
    <message>
        <source>Recorded screen at %1</source>
        <translation>الشاشة المسجّلة عند %1</translation>
    </message>
    <message>
        <source>Recorded screen %1 at %2</source>
        <translation>الشاشة المسجّلة %1 عند %2</translation>
    </message>
</context>
<context>
    <name>revisit::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>البايتات</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إلى هناك</translation>
    </message>
    <message>
        <source>byte %1 of %2</source>
        <translation>البايت %1 من %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>ضمن %1</translation>
    </message>
    <message>
        <source>with a problem</source>
        <translation>به مشكلة</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyCanvas</name>
    <message>
        <source>Views Here</source>
        <translation>عناصر العرض هنا</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyDelegate</name>
    <message>
        <source>interactive</source>
        <translation>تفاعلي</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>مقتطع</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>منقول</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>متغيّر</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyExploded</name>
    <message>
        <source>Views in layers</source>
        <translation>عناصر العرض في طبقات</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>The snapshot cannot be read: %1</source>
        <translation>تعذّرت قراءة اللقطة: %1</translation>
    </message>
    <message>
        <source>snapshot %1 s old</source>
        <translation>عمر اللقطة %1 ث</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>عنصر عرض واحد</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>عناصر العرض: %1</translation>
    </message>
    <message>
        <source>This recording holds no view hierarchy</source>
        <translation>لا يحتوي هذا التسجيل على تسلسل هرمي لعناصر العرض</translation>
    </message>
    <message>
        <source>Reading the snapshot…</source>
        <translation>جارٍ قراءة اللقطة…</translation>
    </message>
    <message>
        <source>There is no snapshot yet at %1</source>
        <translation>لا توجد لقطة بعد عند %1</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>التسلسل الهرمي</translation>
    </message>
    <message>
        <source>Search every property</source>
        <translation>بحث في كل الخصائص</translation>
    </message>
    <message>
        <source>Search the hierarchy</source>
        <translation>بحث في التسلسل الهرمي</translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation>تفاعلي</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>مقتطع</translation>
    </message>
    <message>
        <source>Tree of views</source>
        <translation>شجرة عناصر العرض</translation>
    </message>
    <message>
        <source>Go to the first snapshot</source>
        <translation>الانتقال إلى اللقطة الأولى</translation>
    </message>
    <message>
        <source>This snapshot is from the file %1.</source>
        <translation>هذه اللقطة من الملف %1.</translation>
    </message>
    <message>
        <source>Incomplete: the SDK ran out of time, 1 subtree is missing.</source>
        <translation>غير مكتملة: نفد وقت SDK، وتنقصها شجرة فرعية واحدة.</translation>
    </message>
    <message>
        <source>Incomplete: the SDK ran out of time, %1 subtrees are missing.</source>
        <translation>غير مكتملة: نفد وقت SDK، والأشجار الفرعية الناقصة: %1.</translation>
    </message>
    <message>
        <source>Copy Locator</source>
        <translation>نسخ محدِّد الموضع</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: ‎%2‎</translation>
    </message>
    <message>
        <source>%1: %2 (finds %3 views)</source>
        <translation>%1: ‎%2‎ (العناصر المطابقة: %3)</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>تم نسخ %1</translation>
    </message>
    <message>
        <source>Copy Properties as JSON</source>
        <translation>نسخ الخصائص بصيغة JSON</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>توسيع الكل</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>طي الكل</translation>
    </message>
    <message>
        <source>Compare with the Snapshot Before</source>
        <translation>مقارنة باللقطة السابقة</translation>
    </message>
    <message>
        <source>Save Snapshot…</source>
        <translation>حفظ اللقطة…</translation>
    </message>
    <message>
        <source>Open Snapshot…</source>
        <translation>فتح لقطة…</translation>
    </message>
    <message>
        <source>Save Snapshot</source>
        <translation>حفظ اللقطة</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>اللقطات (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>تم حفظ %1</translation>
    </message>
    <message>
        <source>Open Snapshot</source>
        <translation>فتح لقطة</translation>
    </message>
    <message>
        <source>Snapshots (*.json *.json.gz *.gz);;All files (*)</source>
        <translation>اللقطات (*.json *.json.gz *.gz);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Tree  (1)</source>
        <translation>شجرة  (1)</translation>
    </message>
    <message>
        <source>Wireframe  (2)</source>
        <translation>مخطط هيكلي  (2)</translation>
    </message>
    <message>
        <source>3D  (3)</source>
        <translation>ثلاثي الأبعاد  (3)</translation>
    </message>
    <message>
        <source>Locators, comparison and files</source>
        <translation>محدِّدات المواضع والمقارنة والملفات</translation>
    </message>
    <message>
        <source>Off-screen</source>
        <translation>خارج الشاشة</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>المطابق فقط</translation>
    </message>
    <message>
        <source>Leave out of the tree what the search and the filters did not find</source>
        <translation>استبعاد ما لم يعثر عليه البحث وعوامل التصفية من الشجرة</translation>
    </message>
    <message>
        <source>Back to the Recording</source>
        <translation>العودة إلى التسجيل</translation>
    </message>
    <message>
        <source>%1 of %2 snapshots</source>
        <translation>اللقطات: %1 من %2</translation>
    </message>
    <message>
        <source>Compared with the snapshot of the file %1.</source>
        <translation>تمت المقارنة بلقطة الملف %1.</translation>
    </message>
    <message>
        <source>Compare with a Snapshot from a File…</source>
        <translation>مقارنة بلقطة من ملف…</translation>
    </message>
    <message>
        <source>Stop Comparing</source>
        <translation>إنهاء المقارنة</translation>
    </message>
    <message>
        <source>Compare with a Snapshot</source>
        <translation>مقارنة بلقطة</translation>
    </message>
    <message>
        <source>%1 holds no snapshot of a view hierarchy.</source>
        <translation>لا يحتوي %1 على لقطة لتسلسل عناصر العرض.</translation>
    </message>
    <message>
        <source>%1 is too large to be a snapshot of a view hierarchy.</source>
        <translation>حجم %1 أكبر من أن يكون لقطة لتسلسل عناصر العرض.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>تعذّرت قراءة %1.</translation>
    </message>
    <message>
        <source>Drop the file to compare this snapshot with it</source>
        <translation>أفلِت الملف لمقارنة هذه اللقطة به</translation>
    </message>
    <message>
        <source>Drop the file to open its snapshot</source>
        <translation>أفلِت الملف لفتح لقطته</translation>
    </message>
    <message>
        <source>held, %1 s old</source>
        <translation>مثبتة، عمرها %1 ث</translation>
    </message>
    <message>
        <source>the held one lies ahead</source>
        <translation>المثبتة لاحقة</translation>
    </message>
    <message>
        <source>There is no snapshot before this one to compare it with.</source>
        <translation>لا توجد لقطة قبل هذه لمقارنتها بها.</translation>
    </message>
    <message>
        <source>Compared with the snapshot before.</source>
        <translation>تمت المقارنة باللقطة السابقة.</translation>
    </message>
    <message>
        <source>%1 new, %2 gone, %3 moved, %4 changed.</source>
        <translation>الجديد: %1، المختفي: %2، المنقول: %3، المتغيّر: %4.</translation>
    </message>
    <message>
        <source>Show What Is Gone</source>
        <translation>إظهار ما اختفى</translation>
    </message>
    <message>
        <source>Being compared with the snapshot of the file %1…</source>
        <translation>تجري المقارنة بلقطة الملف %1…</translation>
    </message>
    <message>
        <source>Being compared with the snapshot before…</source>
        <translation>تجري المقارنة باللقطة السابقة…</translation>
    </message>
    <message>
        <source>The snapshot before cannot be read: nothing is compared.</source>
        <translation>تعذّرت قراءة اللقطة السابقة، فلم تُجرَ أي مقارنة.</translation>
    </message>
    <message>
        <source>Damaged: views may be missing.</source>
        <translation>تالفة: قد تنقص عناصر عرض.</translation>
    </message>
    <message>
        <source>Damaged: views may be missing, and where 1 view lies is not known.</source>
        <translation>تالفة: قد تنقص عناصر عرض، وموضع عنصر واحد غير معروف.</translation>
    </message>
    <message>
        <source>Damaged: views may be missing, and where %1 views lie is not known.</source>
        <translation>تالفة: قد تنقص عناصر عرض، ومواضع بعضها غير معروفة (%1).</translation>
    </message>
    <message>
        <source>Keep the snapshot at the playhead; else the one shown is held</source>
        <translation>إبقاء اللقطة عند مؤشر التشغيل، وإلا تُثبَّت المعروضة</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyTreeModel</name>
    <message>
        <source>(no type)</source>
        <translation>(بلا نوع)</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyWireframe</name>
    <message>
        <source>Wireframe of the views</source>
        <translation>المخطط الهيكلي لعناصر العرض</translation>
    </message>
</context>
<context>
    <name>revisit::KindBar</name>
    <message>
        <source>Kinds of marks that are shown</source>
        <translation>أنواع العلامات المعروضة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Show every kind of mark</source>
        <translation>عرض كل أنواع العلامات</translation>
    </message>
    <message>
        <source>%1: click to hide or show, double click to show alone</source>
        <translation>%1: انقر للإخفاء أو الإظهار، وانقر مرتين للعرض وحده</translation>
    </message>
</context>
<context>
    <name>revisit::KindChips</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>revisit::ListFrame</name>
    <message>
        <source>Words must all occur; -word excludes; &quot;a phrase&quot;; /pattern/; name:value asks one field, such as method:POST, status:5 or duration:&gt;500</source>
        <translation>يجب أن ترد كل الكلمات؛ و‎-word‎ للاستبعاد؛ و&quot;a phrase&quot; لعبارة؛ و‎/pattern/‎ لنمط؛ وname:value للبحث في حقل واحد، مثل method:POST أو status:5 أو duration:&gt;500‎</translation>
    </message>
</context>
<context>
    <name>revisit::ListPanel</name>
    <message>
        <source>the search for “%1”</source>
        <translation>البحث عن «%1»</translation>
    </message>
    <message>
        <source>the choice of %1</source>
        <translation>اختيار %1</translation>
    </message>
    <message>
        <source>the range %1 to %2</source>
        <translation>النطاق من %1 إلى %2</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation>تعذّرت قراءة النمط: %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>تعذّرت كتابة %1</translation>
    </message>
    <message>
        <source>The recording is being opened…</source>
        <translation>جارٍ فتح التسجيل…</translation>
    </message>
</context>
<context>
    <name>revisit::MainWindow</name>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>فتح الأخيرة</translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation>التخطيطات</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>Revisit</translation>
    </message>
    <message>
        <source>%1 – Revisit</source>
        <translation>%1 – Revisit</translation>
    </message>
    <message>
        <source>Go to Time</source>
        <translation>الانتقال إلى وقت</translation>
    </message>
    <message>
        <source>Only sessions of the library have links; import this one first</source>
        <translation>جلسات المكتبة وحدها لها روابط؛ استورد هذه الجلسة أولًا</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>تم نسخ %1</translation>
    </message>
    <message>
        <source>Remove Session</source>
        <translation>إزالة الجلسة</translation>
    </message>
    <message>
        <source>Remove this session from the library?</source>
        <translation>هل تريد إزالة هذه الجلسة من المكتبة؟</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Open recordings</source>
        <translation>التسجيلات المفتوحة</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>علامات التبويب</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>لا شيء مفتوح.</translation>
    </message>
    <message>
        <source>No recording was closed.</source>
        <translation>لم يُغلق أي تسجيل.</translation>
    </message>
    <message>
        <source>There is one tab only.</source>
        <translation>لا توجد سوى علامة تبويب واحدة.</translation>
    </message>
    <message>
        <source>This window stands alone.</source>
        <translation>هذه النافذة قائمة بذاتها.</translation>
    </message>
    <message>
        <source>Only sessions of the library can be pinned; import this one first</source>
        <translation>لا يمكن تثبيت إلا جلسات المكتبة؛ استورد هذه أولًا</translation>
    </message>
    <message>
        <source>Pinned: it stays in the library</source>
        <translation>مثبّتة: تبقى في المكتبة</translation>
    </message>
    <message>
        <source>No longer pinned</source>
        <translation>لم تعد مثبّتة</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>لم تتم كتابة %1: %2</translation>
    </message>
    <message>
        <source>Time from the start (12.5, 1:02 or 1500ms), or frame (#20):</source>
        <translation>الوقت من البداية (12.5 أو 1:02 أو 1500ms)، أو الإطار (#20):</translation>
    </message>
    <message>
        <source>“%1” is neither a time nor a frame of this recording</source>
        <translation>«%1» ليس وقتًا ولا إطارًا من هذا التسجيل</translation>
    </message>
    <message>
        <source>%1
Its files, bookmarks and notes are deleted. This cannot be undone.</source>
        <translation>%1
ستُحذف ملفاتها وإشاراتها وملاحظاتها. ولا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Press Esc to leave full screen</source>
        <translation>اضغط Esc للخروج من ملء الشاشة</translation>
    </message>
</context>
<context>
    <name>revisit::MetadataPanel</name>
    <message>
        <source>Metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>معرّف الجلسة</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Played in</source>
        <translation>مدة التشغيل</translation>
    </message>
    <message>
        <source>In background</source>
        <translation>في الخلفية</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>raw, as uploaded</source>
        <translation>خام، كما رُفع</translation>
    </message>
    <message>
        <source>served, as read</source>
        <translation>مُقدَّم من الخادم، كما قُرئ</translation>
    </message>
    <message>
        <source>App</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>إصدار التطبيق</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>معرّف التطبيق</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>إصدار SDK</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>الطراز</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>شاشة</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>مساحة الرسم</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>المحتوى المسجّل</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>حالات الفشل</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>ملفات البيانات</translation>
    </message>
    <message>
        <source>User</source>
        <translation>مستخدم</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>معرّف المستخدم</translation>
    </message>
    <message>
        <source>Anonymous name</source>
        <translation>الاسم المجهول</translation>
    </message>
    <message>
        <source>Tags and attributes</source>
        <translation>الوسوم والسمات</translation>
    </message>
    <message>
        <source>Device, as recorded</source>
        <translation>الجهاز، كما سُجّل</translation>
    </message>
    <message>
        <source>Session, as received</source>
        <translation>الجلسة، كما استُلمت</translation>
    </message>
    <message>
        <source>Search metadata</source>
        <translation>بحث في البيانات الوصفية</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy what is shown</source>
        <translation>نسخ المعروض</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Save all of it as JSON</source>
        <translation>حفظ الكل بصيغة JSON</translation>
    </message>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>لا شيء هنا يحتوي على «%1».</translation>
    </message>
    <message>
        <source>Save Metadata</source>
        <translation>حفظ البيانات الوصفية</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>مدخل واحد</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>المدخلات: %1</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>المدخلات: %1 من %2</translation>
    </message>
    <message>
        <source>At the playhead</source>
        <translation>عند مؤشر التشغيل</translation>
    </message>
    <message>
        <source>100 less 15 for each rage tap (%1; at most 45), 8 for each dead tap (%2; at most 24), 10 for each error (%3; at most 30) and 5 for each failed request (%4; at most 20), and 1 more for each touch and scroll (%5; at most 10); never below 0 or above 100.</source>
        <translation>100 ناقص 15 لكل نقرة غضب (%1؛ 45 على الأكثر)، و8 لكل نقرة ميتة (%2؛ 24 على الأكثر)، و10 لكل خطأ (%3؛ 30 على الأكثر)، و5 لكل طلب فاشل (%4؛ 20 على الأكثر)، مع زيادة 1 لكل لمسة وتمرير (%5؛ 10 على الأكثر)؛ ولا تقل عن 0 ولا تزيد على 100.</translation>
    </message>
    <message>
        <source>Experience score</source>
        <translation>درجة التجربة</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 من 100</translation>
    </message>
    <message>
        <source>There is nothing to copy</source>
        <translation>لا يوجد ما يُنسخ</translation>
    </message>
    <message>
        <source>Copied 1 entry</source>
        <translation>تم نسخ مدخل واحد</translation>
    </message>
    <message>
        <source>Copied %1 entries</source>
        <translation>عدد المدخلات المنسوخة: %1</translation>
    </message>
    <message>
        <source>There is nothing to save</source>
        <translation>لا يوجد ما يُحفظ</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>تمت كتابة %1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>تعذّرت كتابة %1</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>عرض كل المدخلات</translation>
    </message>
    <message>
        <source>App start took</source>
        <translation>استغرق بدء التطبيق</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 مللي ث</translation>
    </message>
    <message>
        <source>As the app measured it, from the launch until it could be used.</source>
        <translation>كما قاسه التطبيق: من تشغيله حتى أمكن استخدامه.</translation>
    </message>
    <message>
        <source>Keep what is told of the moment at the playhead</source>
        <translation>إبقاء معلومات اللحظة عند مؤشر التشغيل</translation>
    </message>
</context>
<context>
    <name>revisit::NetworkDelegate</name>
    <message>
        <source>OK</source>
        <translation>ناجح</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فاشل</translation>
    </message>
    <message>
        <source>2xx</source>
        <translation>2xx</translation>
    </message>
    <message>
        <source>3xx</source>
        <translation>3xx</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>بلا استجابة</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>النتيجة غير معروفة</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
</context>
<context>
    <name>revisit::NetworkInsights</name>
    <message>
        <source>Endpoints</source>
        <translation>نقاط النهاية</translation>
    </message>
    <message>
        <source>Slowest and failing endpoints of the requests shown</source>
        <translation>أبطأ نقاط النهاية وأكثرها فشلًا بين الطلبات المعروضة</translation>
    </message>
    <message>
        <source>Show endpoints</source>
        <translation>عرض نقاط النهاية</translation>
    </message>
    <message>
        <source>Endpoints and what their requests add up to</source>
        <translation>نقاط النهاية ومجاميع طلباتها</translation>
    </message>
    <message>
        <source>Click an endpoint to show its requests only</source>
        <translation>انقر نقطة نهاية لعرض طلباتها فقط</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>طلب واحد</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>الطلبات: %1</translation>
    </message>
    <message>
        <source>none failed</source>
        <translation>لا طلبات فاشلة</translation>
    </message>
    <message>
        <source>%1 failed (%2 %)</source>
        <translation>الفاشلة: %1 (%2%)</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>الوسيط %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>الأطول %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>المرسَل: %1</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>المستلَم: %1</translation>
    </message>
</context>
<context>
    <name>revisit::NetworkModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>المرسَل</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>المستلَم</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>التتابع الزمني</translation>
    </message>
</context>
<context>
    <name>revisit::NetworkPanel</name>
    <message>
        <source>Method ▾</source>
        <translation>الطريقة ▾</translation>
    </message>
    <message>
        <source>Method: %1 ▾</source>
        <translation>الطريقة: %1 ▾</translation>
    </message>
    <message>
        <source>Host ▾</source>
        <translation>المضيف ▾</translation>
    </message>
    <message>
        <source>Host: %1 ▾</source>
        <translation>المضيف: %1 ▾</translation>
    </message>
    <message>
        <source>%1 hosts ▾</source>
        <translation>المضيفون: %1 ▾</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>This recording holds no requests. SDKs record them where network tracking is switched on.</source>
        <translation>لا يحتوي هذا التسجيل على طلبات. تسجّلها حزم SDK حيث يكون تتبع الشبكة مفعّلًا.</translation>
    </message>
    <message>
        <source>All requests are the SDK’s own. “SDK traffic” shows them.</source>
        <translation>كل الطلبات تخص SDK نفسها. يعرضها الزر «حركة SDK».</translation>
    </message>
    <message>
        <source>the choice of %1</source>
        <translation>اختيار %1</translation>
    </message>
    <message>
        <source>the choice of slow ones</source>
        <translation>اختيار البطيئة</translation>
    </message>
    <message>
        <source>All %1 requests are hidden by %2</source>
        <translation>كل الطلبات (%1) مخفية بسبب %2</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>طلب واحد</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>الطلبات: %1</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>الطلبات: %1 من %2</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>تم نسخ صف واحد</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>عدد الصفوف المنسوخة: %1</translation>
    </message>
    <message>
        <source>There is no request to export</source>
        <translation>لا يوجد طلب لتصديره</translation>
    </message>
    <message>
        <source>Export HTTP Archive</source>
        <translation>تصدير أرشيف HTTP</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>أرشيفات HTTP (*.har)</translation>
    </message>
    <message>
        <source>Wrote 1 request to %2</source>
        <translation>تمت كتابة طلب واحد في %2</translation>
    </message>
    <message>
        <source>Wrote %1 requests to %2</source>
        <translation>تمت كتابة الطلبات (%1) في %2</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation>بحث في الطلبات</translation>
    </message>
    <message>
        <source>List of requests</source>
        <translation>قائمة الطلبات</translation>
    </message>
    <message>
        <source>Show all requests</source>
        <translation>عرض كل الطلبات</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>البطيئة</translation>
    </message>
    <message>
        <source>Requests that took a second or longer</source>
        <translation>الطلبات التي استغرقت ثانية أو أكثر</translation>
    </message>
    <message>
        <source>SDK traffic</source>
        <translation>حركة SDK</translation>
    </message>
    <message>
        <source>Show some methods only</source>
        <translation>عرض بعض الطرق فقط</translation>
    </message>
    <message>
        <source>Show some hosts only</source>
        <translation>عرض بعض المضيفين فقط</translation>
    </message>
    <message>
        <source>HAR ▾</source>
        <translation>HAR ▾</translation>
    </message>
    <message>
        <source>Export an HTTP archive</source>
        <translation>تصدير أرشيف HTTP</translation>
    </message>
    <message>
        <source>Export the &amp;Selected Requests…</source>
        <translation>تصدير الطلبات المحددة…</translation>
    </message>
    <message>
        <source>Export the Requests Sho&amp;wn…</source>
        <translation>تصدير الطلبات المعروضة…</translation>
    </message>
    <message>
        <source>Export &amp;All Requests…</source>
        <translation>تصدير كل الطلبات…</translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation>نسخ URL</translation>
    </message>
    <message>
        <source>Copy as &amp;cURL</source>
        <translation>نسخ بصيغة cURL</translation>
    </message>
    <message>
        <source>Copy &amp;Rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
    <message>
        <source>The only request is hidden by %2</source>
        <translation>الطلب الوحيد مخفي بسبب %2</translation>
    </message>
    <message>
        <source>Headers and bodies</source>
        <translation>الترويسات والمحتوى</translation>
    </message>
    <message>
        <source>Search in headers and bodies too, where they were recorded</source>
        <translation>البحث في الترويسات والمحتوى أيضًا، حيث سُجّلت</translation>
    </message>
    <message>
        <source>Show and count the recorder’s own requests everywhere</source>
        <translation>عرض طلبات المسجّل نفسه وعدّها في كل مكان</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>الأعمدة ▾</translation>
    </message>
    <message>
        <source>Choose columns and order</source>
        <translation>اختيار الأعمدة والترتيب</translation>
    </message>
    <message>
        <source>Choose a request first</source>
        <translation>اختر طلبًا أولًا</translation>
    </message>
</context>
<context>
    <name>revisit::NodeDetails</name>
    <message>
        <source>Selected view</source>
        <translation>العنصر المحدد</translation>
    </message>
    <message>
        <source>Click a view here or, with %1, on the picture. %2 and %3 go to parent and first child, %4 searches.</source>
        <translation>انقر عنصرًا هنا، أو على الصورة مع %1. ينتقل %2 و%3 إلى الأب وأول ابن، ويبحث %4.</translation>
    </message>
    <message>
        <source>The root of the tree</source>
        <translation>جذر الشجرة</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>داخل %1</translation>
    </message>
    <message>
        <source>The whole snapshot</source>
        <translation>اللقطة كاملة</translation>
    </message>
    <message>
        <source>No view is selected</source>
        <translation>لم يُحدد أي عنصر</translation>
    </message>
</context>
<context>
    <name>revisit::NoteDelegate</name>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
</context>
<context>
    <name>revisit::NoteEditor</name>
    <message>
        <source>Bookmark at %1</source>
        <translation>إشارة مرجعية عند %1</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>ملاحظة عند %1</translation>
    </message>
    <message>
        <source>A name, if you like</source>
        <translation>اسم، إن شئت</translation>
    </message>
    <message>
        <source>What is there to see?</source>
        <translation>ما الذي يظهر هنا؟</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Look:</source>
        <translation>المظهر:</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>عند %1</translation>
    </message>
    <message>
        <source>For %1, on “%2”</source>
        <translation>عند %1، في «%2»</translation>
    </message>
    <message>
        <source>This was not saved. %1</source>
        <translation>لم يُحفظ هذا. %1</translation>
    </message>
</context>
<context>
    <name>revisit::NoteListModel</name>
    <message>
        <source>Bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>revisit::NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>بحث في الملاحظات</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Notes and bookmarks</source>
        <translation>الملاحظات والإشارات المرجعية</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>عرض كل الملاحظات</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>ملاحظة واحدة</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>الملاحظات: %1</translation>
    </message>
    <message>
        <source>%1 of %2 notes</source>
        <translation>الملاحظات: %1 من %2</translation>
    </message>
    <message>
        <source>No notes yet. M writes one at the playhead, or about the marked range; Ctrl+B sets a bookmark.</source>
        <translation>لا ملاحظات بعد. يكتب المفتاح M ملاحظة عند مؤشر التشغيل أو عن النطاق المحدد؛ ويضع Ctrl+B إشارة مرجعية.</translation>
    </message>
    <message>
        <source>The only note is hidden by %2</source>
        <translation>الملاحظة الوحيدة مخفية بسبب %2</translation>
    </message>
    <message>
        <source>All %1 notes are hidden by %2</source>
        <translation>كل الملاحظات (%1) مخفية بسبب %2</translation>
    </message>
    <message>
        <source>Edit the chosen mark</source>
        <translation>تحرير العلامة المختارة</translation>
    </message>
    <message>
        <source>Delete the chosen mark</source>
        <translation>حذف العلامة المختارة</translation>
    </message>
    <message>
        <source>Choose a mark first</source>
        <translation>اختر علامة أولًا</translation>
    </message>
</context>
<context>
    <name>revisit::OpenCommands</name>
    <message>
        <source>Importing %1</source>
        <translation>جارٍ استيراد %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>تم استيراد %1</translation>
    </message>
    <message>
        <source>Open Recording</source>
        <translation>فتح تسجيل</translation>
    </message>
    <message>
        <source>Open Session Folder</source>
        <translation>فتح مجلد جلسة</translation>
    </message>
    <message>
        <source>Import into Library</source>
        <translation>استيراد إلى المكتبة</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Export Session</source>
        <translation>تصدير الجلسة</translation>
    </message>
    <message>
        <source>Session files (*.rjsession)</source>
        <translation>ملفات الجلسات (*.rjsession)</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>جارٍ تصدير %1</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>تم تصدير %1</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>مسح القائمة</translation>
    </message>
    <message>
        <source>Import Session Folder into Library</source>
        <translation>استيراد مجلد جلسة إلى المكتبة</translation>
    </message>
    <message>
        <source>Exported %1, with %2 of %3 artifacts missing</source>
        <translation>تم تصدير %1، وينقصه %2 من أصل %3 من ملفات البيانات</translation>
    </message>
</context>
<context>
    <name>revisit::PanelDocks</name>
    <message>
        <source>Panels</source>
        <translation>اللوحات</translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation>تعويم</translation>
    </message>
    <message>
        <source>Move to the &amp;Left</source>
        <translation>نقل إلى اليسار</translation>
    </message>
    <message>
        <source>Move to the &amp;Right</source>
        <translation>نقل إلى اليمين</translation>
    </message>
    <message>
        <source>Move to the &amp;Bottom</source>
        <translation>نقل إلى الأسفل</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>revisit::PanelStatus</name>
    <message>
        <source>Clear the range</source>
        <translation>مسح النطاق</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح عامل التصفية</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Only the marked range is shown; click to clear it</source>
        <translation>لا يُعرض سوى النطاق المحدد؛ انقر لمسحه</translation>
    </message>
</context>
<context>
    <name>revisit::PlaybackCommands</name>
    <message>
        <source>Skip %1 Back</source>
        <translation>تخطي %1 للخلف</translation>
    </message>
    <message>
        <source>Skip %1 Forward</source>
        <translation>تخطي %1 للأمام</translation>
    </message>
    <message>
        <source>No range is marked.</source>
        <translation>لم يُحدَّد أي نطاق.</translation>
    </message>
</context>
<context>
    <name>revisit::PreviewPage</name>
    <message>
        <source>Opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
    <message>
        <source>First picture of %1</source>
        <translation>الصورة الأولى من %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Opening: %1 of %2 files read</source>
        <translation>جارٍ الفتح، الملفات المقروءة: %1 من %2</translation>
    </message>
</context>
<context>
    <name>revisit::ProfileOverlay</name>
    <message>
        <source>%1 ms median, %2 ms p99, %3 ms longest</source>
        <translation>الوسيط %1 مللي ث، p99 %2 مللي ث، الأطول %3 مللي ث</translation>
    </message>
    <message>
        <source>Timings</source>
        <translation>التوقيتات</translation>
    </message>
    <message>
        <source>Painting: %1</source>
        <translation>الرسم: %1</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>الأحداث: %1</translation>
    </message>
    <message>
        <source>Stalls over 50 ms: %1. Waiting for decoding: %2</source>
        <translation>التوقفات التي تتجاوز 50 مللي ث: %1. في انتظار فك الترميز: %2</translation>
    </message>
</context>
<context>
    <name>revisit::PropertyModel</name>
    <message>
        <source>Property</source>
        <translation>الخاصية</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>revisit::PropertyView</name>
    <message>
        <source>Properties</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>نسخ القيمة</translation>
    </message>
    <message>
        <source>Copy name and value</source>
        <translation>نسخ الاسم والقيمة</translation>
    </message>
</context>
<context>
    <name>revisit::QuickPick</name>
    <message>
        <source>Matches</source>
        <translation>التطابقات</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>لا تطابقات</numerusform>
            <numerusform>تطابق واحد</numerusform>
            <numerusform>تطابقان</numerusform>
            <numerusform>%n تطابقات</numerusform>
            <numerusform>%n تطابقًا</numerusform>
            <numerusform>%n تطابق</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>لا شيء مطابق.</translation>
    </message>
</context>
<context>
    <name>revisit::RangeStrip</name>
    <message>
        <source>Marked range</source>
        <translation>النطاق المحدد</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom the timeline to the range</source>
        <translation>تكبير المخطط الزمني على النطاق</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>%1 – %2 · %3</source>
        <translation>%1 – %2 · %3</translation>
    </message>
    <message>
        <source>%1 on the device</source>
        <translation>%1 على الجهاز</translation>
    </message>
    <message>
        <source>Play the range in a loop</source>
        <translation>تشغيل النطاق بشكل متكرر</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>مسح النطاق</translation>
    </message>
</context>
<context>
    <name>revisit::ReplayWorkspace</name>
    <message>
        <source>New Tab</source>
        <translation>علامة تبويب جديدة</translation>
    </message>
    <message>
        <source>Exporting needs a library.</source>
        <translation>يتطلب التصدير مكتبة.</translation>
    </message>
    <message>
        <source>Open a recording first.</source>
        <translation>افتح تسجيلًا أولًا.</translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation>لم يفشل شيء.</translation>
    </message>
    <message>
        <source>A web recording has no pictures.</source>
        <translation>لا صور في تسجيل الويب.</translation>
    </message>
</context>
<context>
    <name>revisit::RequestView</name>
    <message>
        <source>No body was recorded. SDKs of today count its bytes only.</source>
        <translation>لم يُسجّل متن. حزم SDK الحالية تعدّ بايتاته فقط.</translation>
    </message>
    <message>
        <source>Request in full</source>
        <translation>الطلب كاملًا</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>الترويسات</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>متن الطلب</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>متن الاستجابة</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>كما سُجّل</translation>
    </message>
    <message>
        <source>Rows as recorded</source>
        <translation>الصفوف كما سُجّلت</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>نسخ URL</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>نسخ بصيغة cURL</translation>
    </message>
    <message>
        <source>No headers were recorded. SDKs of today record none.</source>
        <translation>لم تُسجّل ترويسات. حزم SDK الحالية لا تسجّل أيًا منها.</translation>
    </message>
    <message>
        <source>Copied the address</source>
        <translation>تم نسخ العنوان</translation>
    </message>
    <message>
        <source>Copied as cURL</source>
        <translation>تم النسخ بصيغة cURL</translation>
    </message>
    <message>
        <source>Copied as cURL. %1</source>
        <translation>تم النسخ بصيغة cURL. %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copy as a command line for curl</source>
        <translation>نسخ كسطر أوامر لـ curl</translation>
    </message>
</context>
<context>
    <name>revisit::SavedFilterMenu</name>
    <message>
        <source>Filters ▾</source>
        <translation>عوامل التصفية ▾</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>عوامل التصفية المحفوظة</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>لم يُحفظ أي عامل تصفية بعد</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>حفظ عامل التصفية هذا…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>حفظ عامل التصفية</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>اسم عامل التصفية:</translation>
    </message>
</context>
<context>
    <name>revisit::ScreenshotRun</name>
    <message>
        <source>the window did not settle in time</source>
        <translation>لم تستقر النافذة في الوقت المتاح</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>تعذّرت كتابة %1</translation>
    </message>
    <message>
        <source>opening did not fail</source>
        <translation>لم يفشل الفتح</translation>
    </message>
    <message>
        <source>nothing is being opened any more</source>
        <translation>لم يعد هناك ما يُفتح</translation>
    </message>
</context>
<context>
    <name>revisit::SeekBar</name>
    <message>
        <source>Position</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>revisit::SessionDelegate</name>
    <message>
        <source>crash</source>
        <translation>انهيار</translation>
    </message>
    <message>
        <source>ANR</source>
        <translation>ANR</translation>
    </message>
    <message>
        <source>error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>rage</source>
        <translation>غضب</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>ميتة</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>ويب</translation>
    </message>
    <message>
        <source>Fetch failed: %1</source>
        <translation>فشل الجلب: %1</translation>
    </message>
    <message>
        <source>Fetching %1 of %2</source>
        <translation>جارٍ جلب %1 من %2</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>جارٍ الجلب…</translation>
    </message>
    <message>
        <source>Recording or processing</source>
        <translation>قيد التسجيل أو المعالجة</translation>
    </message>
    <message>
        <source>On the local server</source>
        <translation>على الخادم المحلي</translation>
    </message>
    <message>
        <source>%1 frames, %2 events, %3</source>
        <translation>الإطارات: %1، الأحداث: %2، %3</translation>
    </message>
    <message>
        <source>Pinned: it stays, whatever the library&apos;s budget says</source>
        <translation>مثبّتة: تبقى مهما كان حدّ المكتبة</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>جهاز غير معروف</translation>
    </message>
</context>
<context>
    <name>revisit::SessionListModel</name>
    <message numerus="yes">
        <source>%n crash(es)</source>
        <translation>
            <numerusform>لا انهيارات</numerusform>
            <numerusform>انهيار واحد</numerusform>
            <numerusform>انهياران</numerusform>
            <numerusform>%n انهيارات</numerusform>
            <numerusform>%n انهيارًا</numerusform>
            <numerusform>%n انهيار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ANR(s)</source>
        <translation>
            <numerusform>لا حالات ANR</numerusform>
            <numerusform>حالة ANR واحدة</numerusform>
            <numerusform>حالتا ANR</numerusform>
            <numerusform>%n حالات ANR</numerusform>
            <numerusform>%n حالة ANR</numerusform>
            <numerusform>%n حالة ANR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>لا أخطاء</numerusform>
            <numerusform>خطأ واحد</numerusform>
            <numerusform>خطآن</numerusform>
            <numerusform>%n أخطاء</numerusform>
            <numerusform>%n خطأً</numerusform>
            <numerusform>%n خطأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rage tap(s)</source>
        <translation>
            <numerusform>لا نقرات غضب</numerusform>
            <numerusform>نقرة غضب واحدة</numerusform>
            <numerusform>نقرتا غضب</numerusform>
            <numerusform>%n نقرات غضب</numerusform>
            <numerusform>%n نقرة غضب</numerusform>
            <numerusform>%n نقرة غضب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>revisit::SessionListPanel</name>
    <message>
        <source>Number of sessions</source>
        <translation>عدد الجلسات</translation>
    </message>
    <message>
        <source>Search id, user, device, version</source>
        <translation>بحث بالمعرّف أو المستخدم أو الجهاز أو الإصدار</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>بحث في الجلسات</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>لا جلسات بعد</translation>
    </message>
    <message>
        <source>Record with your app against the local server, or import a folder or an .rjsession file.</source>
        <translation>سجّل من تطبيقك على الخادم المحلي، أو استورد مجلدًا أو ملف ‎.rjsession.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>No session matches “%1”.</source>
        <translation>لا توجد جلسة تطابق «%1».</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>جلب</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>&amp;Copy Session Id</source>
        <translation>نسخ معرّف الجلسة</translation>
    </message>
    <message>
        <source>&amp;Remove from Library…</source>
        <translation>إزالة من المكتبة…</translation>
    </message>
    <message>
        <source>Open in a New &amp;Tab</source>
        <translation>فتح في علامة تبويب جديدة</translation>
    </message>
    <message>
        <source>&amp;Pinned</source>
        <translation>م&amp;ثبّتة</translation>
    </message>
    <message>
        <source>&amp;Cancel the Fetch</source>
        <translation>إلغاء الجلب</translation>
    </message>
    <message>
        <source>Show All Sessions</source>
        <translation>عرض كل الجلسات</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>تعذّر فتح المكتبة</translation>
    </message>
    <message>
        <source>%1

Files and folders can be opened all the same. For the library, mend this or choose another data folder, then start Revisit again.</source>
        <translation>%1

يمكن فتح الملفات والمجلدات مع ذلك. لاستعادة المكتبة أصلح هذا أو اختر مجلد بيانات آخر ثم شغّل Revisit من جديد.</translation>
    </message>
</context>
<context>
    <name>revisit::SettingsDialog</name>
    <message>
        <source> s</source>
        <translation> ث</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Revisit speaks it from the next start on.</source>
        <translation>يعتمدها Revisit بدءًا من التشغيل التالي.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Use the &amp;Standard Place</source>
        <translation>استخدام المكان الافتراضي</translation>
    </message>
    <message>
        <source>Library and local server keep their data here. A change counts from the next start on; what is in the present folder stays there. An option or REVISIT_DATA_DIR goes before this.</source>
        <translation>تحفظ المكتبة والخادم المحلي بياناتهما هنا. يسري التغيير بدءًا من التشغيل التالي، ويبقى محتوى المجلد الحالي في مكانه. ولخيار سطر الأوامر أو REVISIT_DATA_DIR الأولوية على هذا.</translation>
    </message>
    <message>
        <source>None in this run</source>
        <translation>لا يوجد في هذا التشغيل</translation>
    </message>
    <message>
        <source>%1, from the next start on</source>
        <translation>%1، بدءًا من التشغيل التالي</translation>
    </message>
    <message>
        <source>Data Folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>Skip length</source>
        <translation>مقدار التخطي</translation>
    </message>
    <message>
        <source>&amp;Skip length</source>
        <translation>مقدار التخطي</translation>
    </message>
    <message>
        <source>How far the left and right arrow keys and their buttons go.</source>
        <translation>المسافة التي يقطعها مفتاحا السهمين الأيسر والأيمن وزرّاهما.</translation>
    </message>
    <message>
        <source>Skip &amp;inactivity</source>
        <translation>تخطي الخمول</translation>
    </message>
    <message>
        <source>Inactive after</source>
        <translation>يُعدّ خاملًا بعد</translation>
    </message>
    <message>
        <source>Inactive &amp;after</source>
        <translation>يُعدّ خاملًا بعد</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>What a recording may need before Revisit gives up on a part of it. They count for recordings opened from now on. Sizes are written as 64 MiB.</source>
        <translation>ما قد يحتاج إليه التسجيل قبل أن يتخلى Revisit عن جزء منه. تسري الحدود على التسجيلات التي تُفتح من الآن فصاعدًا. تُكتب الأحجام بالشكل 64 MiB.</translation>
    </message>
    <message>
        <source>Library budget</source>
        <translation>حدّ حجم المكتبة</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> غيبيبايت</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حدّ</translation>
    </message>
    <message>
        <source>Library &amp;budget</source>
        <translation>&amp;حدّ حجم المكتبة</translation>
    </message>
    <message>
        <source>Above it, sessions that came from a server leave the library again, those first that were not opened for longest. What is pinned, imported, bookmarked, noted, open or was opened within a day always stays.</source>
        <translation>فوق هذا الحدّ تغادر المكتبةَ من جديد الجلساتُ التي جاءت من خادم، بدءًا بما لم يُفتح منذ أطول مدة. أما ما هو مثبّت أو مستورد أو عليه إشارة مرجعية أو ملاحظة، أو مفتوح، أو فُتح خلال يوم، فيبقى دائمًا.</translation>
    </message>
    <message>
        <source>The library takes %1.</source>
        <translation>تشغل المكتبة %1.</translation>
    </message>
    <message>
        <source>Issue tracker</source>
        <translation>متتبّع المشكلات</translation>
    </message>
    <message>
        <source>This is no address of the web.</source>
        <translation>هذا ليس عنوان ويب.</translation>
    </message>
    <message>
        <source>The page for a new issue; {title} and {body} stand for a fault’s name and report. It opens in the browser when you ask for it.</source>
        <translation>صفحة المشكلة الجديدة؛ يحلّ {title} و{body} محل اسم العطل وتقريره. تُفتح في المتصفح عند طلبك.</translation>
    </message>
    <message>
        <source>&amp;Issue tracker</source>
        <translation>متتبّع المشكلات</translation>
    </message>
    <message>
        <source>Skip at once</source>
        <translation>تخطٍّ فوري</translation>
    </message>
    <message>
        <source>Play %1 times as fast</source>
        <translation>التشغيل بالسرعة %1×</translation>
    </message>
    <message>
        <source>&amp;What to do</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>Stretches at least that long in which nothing happens are skipped, or run by fast.</source>
        <translation>الفترات التي لا تقل عن هذا الطول ولا يحدث فيها شيء تُتخطى أو تمر بسرعة.</translation>
    </message>
    <message>
        <source>“%1”: that is not possible. %2</source>
        <translation>«%1»: هذا غير ممكن. %2</translation>
    </message>
</context>
<context>
    <name>revisit::ShortcutEditor</name>
    <message>
        <source>Search commands and keys</source>
        <translation>بحث في الأوامر والمفاتيح</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>New key for the chosen command</source>
        <translation>مفتاح جديد للأمر المختار</translation>
    </message>
    <message>
        <source>&amp;Add Key</source>
        <translation>إضافة مفتاح</translation>
    </message>
    <message>
        <source>Re&amp;move Keys</source>
        <translation>إزالة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>إعادة تعيين</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>إعادة تعيين الكل</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (معدَّل)</translation>
    </message>
    <message>
        <source>Take &amp;Over</source>
        <translation>نقل المفتاح</translation>
    </message>
    <message>
        <source>Choose a command, then press the new key.</source>
        <translation>اختر أمرًا، ثم اضغط المفتاح الجديد.</translation>
    </message>
    <message>
        <source>“%1” uses this key; it will lose it.</source>
        <translation>يستخدم «%1» هذا المفتاح، وسيفقده.</translation>
    </message>
    <message>
        <source>Press these keys one after the other.</source>
        <translation>اضغط هذه المفاتيح واحدًا تلو الآخر.</translation>
    </message>
    <message>
        <source>Press the new key for “%1” in the field.</source>
        <translation>اضغط المفتاح الجديد للأمر «%1» في الحقل.</translation>
    </message>
    <message>
        <source>Import Keys</source>
        <translation>استيراد المفاتيح</translation>
    </message>
    <message>
        <source>Key maps (*.json)</source>
        <translation>خرائط المفاتيح (*.json)</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>تم الاستيراد.</translation>
    </message>
    <message>
        <source>Export Keys</source>
        <translation>تصدير المفاتيح</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>تم التصدير.</translation>
    </message>
    <message>
        <source>Reset All Keys</source>
        <translation>إعادة تعيين كل المفاتيح</translation>
    </message>
    <message>
        <source>Give every command the keys that it came with? Keys of your own are lost.</source>
        <translation>هل تُعاد لكل أمر مفاتيحه الأصلية؟ ستُفقد مفاتيحك الخاصة.</translation>
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation>إ&amp;عادة تعيين الكل</translation>
    </message>
    <message>
        <source>no key (changed)</source>
        <translation>بلا مفتاح (مغيّر)</translation>
    </message>
</context>
<context>
    <name>revisit::ShortcutSheet</name>
    <message>
        <source>One frame back, forward</source>
        <translation>إطار واحد للخلف أو للأمام</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>بحث في الأوامر والمفاتيح</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>While the timeline has the focus</source>
        <translation>عندما يكون التركيز على المخطط الزمني</translation>
    </message>
    <message>
        <source>Choose a track</source>
        <translation>اختيار مسار</translation>
    </message>
    <message>
        <source>Go from item to item of the track</source>
        <translation>الانتقال بين عناصر المسار</translation>
    </message>
    <message>
        <source>Move the track</source>
        <translation>نقل المسار</translation>
    </message>
    <message>
        <source>Fold the track</source>
        <translation>طي المسار</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>عجلة الفأرة</translation>
    </message>
    <message>
        <source>With the mouse on the timeline</source>
        <translation>بالفأرة على المخطط الزمني</translation>
    </message>
    <message>
        <source>Jump to a moment, follow the mouse</source>
        <translation>الانتقال إلى لحظة، وتتبع الفأرة</translation>
    </message>
    <message>
        <source>Mark a range</source>
        <translation>تحديد نطاق</translation>
    </message>
    <message>
        <source>Change the range</source>
        <translation>تغيير النطاق</translation>
    </message>
    <message>
        <source>Drag its edge</source>
        <translation>سحب حافته</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>مسح النطاق</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>القياس</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>تحريك العرض</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>سحب بالزر الأوسط</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير والتصغير</translation>
    </message>
    <message>
        <source>Zoom to an item</source>
        <translation>التكبير إلى عنصر</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>نقرة مزدوجة</translation>
    </message>
    <message>
        <source>Show the whole session</source>
        <translation>عرض الجلسة كلها</translation>
    </message>
    <message>
        <source>Middle click</source>
        <translation>نقرة بالزر الأوسط</translation>
    </message>
    <message>
        <source>Scroll the tracks</source>
        <translation>تمرير المسارات</translation>
    </message>
    <message>
        <source>Click on its name</source>
        <translation>النقر على اسمه</translation>
    </message>
    <message>
        <source>Drag its name</source>
        <translation>سحب اسمه</translation>
    </message>
    <message>
        <source>All that can be done at a moment</source>
        <translation>كل ما يمكن فعله عند لحظة</translation>
    </message>
    <message>
        <source>Right click, or the menu key</source>
        <translation>النقر بالزر الأيمن أو مفتاح القائمة</translation>
    </message>
    <message>
        <source>Jump to the moment of the row</source>
        <translation>الانتقال إلى لحظة الصف</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>نسخ الصفوف المختارة</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>While “%1” has the focus</source>
        <translation>عندما يكون التركيز على «%1»</translation>
    </message>
</context>
<context>
    <name>revisit::SnapshotRow</name>
    <message>
        <source>Go to the snapshot before</source>
        <translation>الانتقال إلى اللقطة السابقة</translation>
    </message>
    <message>
        <source>Go to the next snapshot</source>
        <translation>الانتقال إلى اللقطة التالية</translation>
    </message>
</context>
<context>
    <name>revisit::StackModel</name>
    <message>
        <source>(anonymous)</source>
        <translation>(مجهولة)</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>الدالة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
</context>
<context>
    <name>revisit::StackView</name>
    <message>
        <source>App code only</source>
        <translation>كود التطبيق فقط</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>المكدس</translation>
    </message>
    <message>
        <source>Frames of the stack, innermost first</source>
        <translation>إطارات المكدس، الأعمق أولًا</translation>
    </message>
    <message>
        <source>Copy stack</source>
        <translation>نسخ المكدس</translation>
    </message>
    <message>
        <source>Copy the stack as recorded</source>
        <translation>نسخ المكدس كما سُجّل</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>سطر واحد</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>الأسطر: %1</translation>
    </message>
    <message>
        <source>%1 lines, the first %2 are shown</source>
        <translation>الأسطر: %1، يُعرض منها أول %2</translation>
    </message>
</context>
<context>
    <name>revisit::StartTimings</name>
    <message>
        <source>The first frame was painted after %1 ms, %2 ms of processor time.</source>
        <translation>رُسم أول إطار بعد %1 مللي ث، مع %2 مللي ث من زمن المعالج.</translation>
    </message>
    <message>
        <source>The window is painted after %1 ms, %2 ms of processor time.</source>
        <translation>تُرسم النافذة بعد %1 مللي ث، مع %2 مللي ث من زمن المعالج.</translation>
    </message>
</context>
<context>
    <name>revisit::StateModel</name>
    <message>
        <source>(no type)</source>
        <translation>(بلا نوع)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 مللي ث</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>استغرق</translation>
    </message>
</context>
<context>
    <name>revisit::StatePanel</name>
    <message>
        <source>No store was recorded. The browser SDK records one where its Redux middleware is installed; mobile SDKs record none. Each action is then an event named “$redux_action”.</source>
        <translation>لم يُسجّل أي مخزن. تسجّله SDK المتصفح حيث تكون برمجية Redux الوسيطة مثبّتة؛ ولا تسجّله حزم SDK للأجهزة المحمولة. وكل إجراء عندئذٍ حدث باسم «$redux_action».</translation>
    </message>
    <message>
        <source>the choice of those with changes</source>
        <translation>اختيار ما فيه تغييرات</translation>
    </message>
    <message>
        <source>The only action is hidden by %2</source>
        <translation>الإجراء الوحيد مخفي بسبب %2</translation>
    </message>
    <message>
        <source>All %1 actions are hidden by %2</source>
        <translation>كل الإجراءات (%1) مخفية بسبب %2</translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>إجراء واحد</translation>
    </message>
    <message>
        <source>%1 actions</source>
        <translation>الإجراءات: %1</translation>
    </message>
    <message>
        <source>%1 of %2 actions</source>
        <translation>الإجراءات: %1 من %2</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>تم نسخ صف واحد</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>عدد الصفوف المنسوخة: %1</translation>
    </message>
    <message>
        <source>The state before or after was not recorded, so there is nothing to compare.</source>
        <translation>لم تُسجّل الحالة قبله أو بعده، فلا شيء للمقارنة.</translation>
    </message>
    <message>
        <source>The action changed nothing.</source>
        <translation>لم يغيّر الإجراء شيئًا.</translation>
    </message>
    <message>
        <source>The first %1 changes are shown.</source>
        <translation>لا تُعرض سوى التغييرات الأولى، وعددها %1.</translation>
    </message>
    <message>
        <source>The SDK cut the states at 64 KiB.</source>
        <translation>اقتطعت SDK الحالات عند 64 KiB.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>غير مسجّل.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>بحث في الإجراءات</translation>
    </message>
    <message>
        <source>List of actions</source>
        <translation>قائمة الإجراءات</translation>
    </message>
    <message>
        <source>Show all actions</source>
        <translation>عرض كل الإجراءات</translation>
    </message>
    <message>
        <source>With changes</source>
        <translation>مع تغييرات</translation>
    </message>
    <message>
        <source>Hide actions that changed nothing</source>
        <translation>إخفاء الإجراءات التي لم تغيّر شيئًا</translation>
    </message>
    <message>
        <source>Changes of the state</source>
        <translation>تغييرات الحالة</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Copy &amp;Rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
</context>
<context>
    <name>revisit::StatusArea</name>
    <message>
        <source>Local server</source>
        <translation>الخادم المحلي</translation>
    </message>
    <message>
        <source>Local server off</source>
        <translation>الخادم المحلي متوقف</translation>
    </message>
    <message>
        <source>Local server starts…</source>
        <translation>جارٍ بدء الخادم المحلي…</translation>
    </message>
    <message>
        <source>Local server failed</source>
        <translation>فشل الخادم المحلي</translation>
    </message>
    <message>
        <source> of another program</source>
        <translation> لبرنامج آخر</translation>
    </message>
    <message>
        <source>The local server does not run</source>
        <translation>الخادم المحلي لا يعمل</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>تم نسخ %1</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>جارٍ جلب %1</translation>
    </message>
    <message>
        <source>Fetch failed: %1</source>
        <translation>فشل الجلب: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>لا عمليات نقل</numerusform>
            <numerusform>عملية نقل واحدة</numerusform>
            <numerusform>عمليتا نقل</numerusform>
            <numerusform>%n عمليات نقل</numerusform>
            <numerusform>%n عملية نقل</numerusform>
            <numerusform>%n عملية نقل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>%n مشكلات</numerusform>
            <numerusform>%n مشكلة</numerusform>
            <numerusform>%n مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>What is damaged or doubtful in this recording</source>
        <translation>ما هو تالف أو مشكوك فيه في هذا التسجيل</translation>
    </message>
    <message>
        <source>Local server%1. Click to copy its address.
Public key: %2</source>
        <translation>الخادم المحلي%1. انقر لنسخ عنوانه.
المفتاح العام: %2</translation>
    </message>
</context>
<context>
    <name>revisit::StructurePanel</name>
    <message>
        <source>Hierarchy</source>
        <translation>التسلسل الهرمي</translation>
    </message>
</context>
<context>
    <name>revisit::Timeline</name>
    <message>
        <source>%1 screens</source>
        <translation>الشاشات: %1</translation>
    </message>
    <message>
        <source>background %1</source>
        <translation>في الخلفية %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>إطار واحد</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>الإطارات: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Hidden by the filter</source>
        <translation>أخفاها عامل التصفية</translation>
    </message>
</context>
<context>
    <name>revisit::TimelineMenu</name>
    <message>
        <source>Timeline</source>
        <translation>المخطط الزمني</translation>
    </message>
    <message>
        <source>&amp;Seek Here (%1)</source>
        <translation>الانتقال إلى هنا (%1)</translation>
    </message>
    <message>
        <source>&amp;Zoom In Here</source>
        <translation>التكبير هنا</translation>
    </message>
    <message>
        <source>Set &amp;Range Start Here</source>
        <translation>تعيين بداية النطاق هنا</translation>
    </message>
    <message>
        <source>Set Range &amp;End Here</source>
        <translation>تعيين نهاية النطاق هنا</translation>
    </message>
    <message>
        <source>Edit &amp;Mark…</source>
        <translation>تحرير العلامة…</translation>
    </message>
    <message>
        <source>Re&amp;move Mark</source>
        <translation>إزالة العلامة</translation>
    </message>
    <message>
        <source>&amp;Bookmark Here</source>
        <translation>إضافة إشارة مرجعية هنا</translation>
    </message>
    <message>
        <source>Add &amp;Note Here…</source>
        <translation>إضافة ملاحظة هنا…</translation>
    </message>
    <message>
        <source>&amp;Copy Time</source>
        <translation>نسخ الوقت</translation>
    </message>
    <message>
        <source>Un&amp;fold “%1”</source>
        <translation>توسيع «%1»</translation>
    </message>
    <message>
        <source>&amp;Fold “%1”</source>
        <translation>طي «%1»</translation>
    </message>
    <message>
        <source>Move Track &amp;Up</source>
        <translation>نقل المسار إلى الأعلى</translation>
    </message>
    <message>
        <source>Move Track &amp;Down</source>
        <translation>نقل المسار إلى الأسفل</translation>
    </message>
    <message>
        <source>&amp;Go to Mark</source>
        <translation>الانتقال إلى العلامة</translation>
    </message>
</context>
<context>
    <name>revisit::TimelinePanel</name>
    <message>
        <source>Zoom out (S)</source>
        <translation>تصغير (S)</translation>
    </message>
    <message>
        <source>Zoom in (W)</source>
        <translation>تكبير (W)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Show the whole session (0)</source>
        <translation>عرض الجلسة كلها (0)</translation>
    </message>
    <message>
        <source>Choose the kinds of marks that are shown</source>
        <translation>اختيار أنواع العلامات المعروضة</translation>
    </message>
    <message>
        <source>A filter hides marks: choose the kinds of marks that are shown</source>
        <translation>عامل تصفية يخفي علامات: اختيار أنواع العلامات المعروضة</translation>
    </message>
</context>
<context>
    <name>revisit::TimelineView</name>
    <message>
        <source>App in background for %1; played in %2</source>
        <translation>التطبيق في الخلفية لمدة %1؛ ويُعرض ذلك في %2</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>عنصر واحد</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>عدد العناصر %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>الفاشلة: %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>المخطط الزمني</translation>
    </message>
    <message>
        <source>No activity for %1</source>
        <translation>لا نشاط لمدة %1</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>Capture stall: %1 without a frame (usually %2)</source>
        <translation>توقف الالتقاط: %1 بلا إطار (المعتاد %2)</translation>
    </message>
    <message>
        <source>%1 frames, the longest stood %2</source>
        <translation>الإطارات: %1، بقي أطولها %2</translation>
    </message>
    <message>
        <source>Frame stood %1</source>
        <translation>بقي الإطار %1</translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation>ملف بيانات واحد</translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation>ملفات البيانات (%1)</translation>
    </message>
    <message>
        <source>%1, %2 of %3: %4, %5</source>
        <translation>%1، %2 من %3: %4، %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Capture stall of %1</source>
        <translation>توقف الالتقاط لمدة %1</translation>
    </message>
    <message>
        <source>%1 long. %2. W and S zoom, A and D pan, Control with Up and Down chooses a lane, Return folds it, Control with Left and Right goes from item to item.</source>
        <translation>المدة %1. %2. يكبّر W ويصغّر S، ويحرّك A وD المخطط، ويختار Control مع السهمين لأعلى ولأسفل مسارًا، ويطويه Return، وينتقل Control مع السهمين الأيسر والأيمن من عنصر إلى آخر.</translation>
    </message>
    <message>
        <source>Bookmark %1</source>
        <translation>الإشارة المرجعية %1</translation>
    </message>
</context>
<context>
    <name>revisit::TransportBar</name>
    <message>
        <source>Player controls</source>
        <translation>عناصر التحكم في المشغّل</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Device time</source>
        <translation>وقت الجهاز</translation>
    </message>
    <message>
        <source>Time on the device</source>
        <translation>الوقت على الجهاز</translation>
    </message>
    <message>
        <source>Playback speed  (Up, Down; Backspace for 1×)</source>
        <translation>سرعة التشغيل  (أعلى وأسفل؛ وBackspace للسرعة 1×)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Skip at once</source>
        <translation>تخطٍّ فوري</translation>
    </message>
    <message>
        <source>Play %1 times as fast</source>
        <translation>التشغيل بالسرعة %1×</translation>
    </message>
    <message>
        <source>Nothing happens for %1</source>
        <translation>لا يحدث شيء لمدة %1</translation>
    </message>
    <message>
        <source>● LIVE</source>
        <translation>● مباشر</translation>
    </message>
    <message>
        <source>The session is still being recorded. Click to stay at its end</source>
        <translation>الجلسة ما زالت قيد التسجيل. انقر للبقاء عند نهايتها</translation>
    </message>
    <message>
        <source>Live: stay at the end</source>
        <translation>مباشر: البقاء عند النهاية</translation>
    </message>
    <message>
        <source>Time from the start</source>
        <translation>الوقت من البداية</translation>
    </message>
    <message>
        <source>Plays in %1 at this speed</source>
        <translation>مدة التشغيل بهذه السرعة: %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Speed: %1 times, as nothing happens</source>
        <translation>السرعة: %1 أضعاف، لعدم حدوث شيء</translation>
    </message>
    <message>
        <source>Speed: %1 times, backwards</source>
        <translation>السرعة: %1 أضعاف، إلى الخلف</translation>
    </message>
    <message>
        <source>Speed: %1 times</source>
        <translation>السرعة: %1 أضعاف</translation>
    </message>
</context>
<context>
    <name>revisit::TreeSearchRow</name>
    <message>
        <source>Previous match</source>
        <translation>التطابق السابق</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>التطابق التالي</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>لا تطابق</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>تطابق واحد</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>التطابقات: %1</translation>
    </message>
</context>
<context>
    <name>revisit::WebPageModel</name>
    <message>
        <source>Window resized</source>
        <translation>تغيّر حجم النافذة</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>منطقة العرض</translation>
    </message>
</context>
<context>
    <name>revisit::WebPanel</name>
    <message>
        <source>Web page and its tools</source>
        <translation>صفحة الويب وأدواتها</translation>
    </message>
    <message>
        <source>The web segments cannot be read</source>
        <translation>تعذّرت قراءة مقاطع الويب</translation>
    </message>
    <message>
        <source>No web events</source>
        <translation>لا أحداث ويب</translation>
    </message>
    <message>
        <source>The segments of this recording hold no event that could be read, or belong to another session. The artifacts panel has the reasons.</source>
        <translation>لا تحتوي مقاطع هذا التسجيل على حدث يمكن قراءته، أو أنها تخص جلسة أخرى. الأسباب في لوحة الملفات.</translation>
    </message>
    <message>
        <source>No page is open yet</source>
        <translation>لم تُفتح أي صفحة بعد</translation>
    </message>
    <message>
        <source>Page %1 / %2</source>
        <translation>الصفحة %1 / %2</translation>
    </message>
    <message>
        <source>No full snapshot: no segment holds the page itself, so nothing can rebuild it. What the pointer did and the list of pages are complete.</source>
        <translation>لا توجد لقطة كاملة: لا يحتوي أي مقطع على الصفحة نفسها، فلا يمكن إعادة بنائها. حركة المؤشر وقائمة الصفحات كاملتان.</translation>
    </message>
    <message>
        <source>The first full snapshot comes at %1: until then there is only the pointer.</source>
        <translation>تأتي أول لقطة كاملة عند %1: حتى ذلك الحين لا يوجد سوى المؤشر.</translation>
    </message>
    <message>
        <source>Reading the web segments…</source>
        <translation>تُقرأ مقاطع الويب…</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>عنوان الصفحة</translation>
    </message>
    <message>
        <source>Tools of the page</source>
        <translation>أدوات الصفحة</translation>
    </message>
    <message>
        <source>Go to the press before</source>
        <translation>إلى النقرة السابقة</translation>
    </message>
    <message>
        <source>Go to the next press</source>
        <translation>إلى النقرة التالية</translation>
    </message>
    <message>
        <source>Outline in place of the page</source>
        <translation>المخطط بدل الصفحة</translation>
    </message>
    <message>
        <source>Tree of the page</source>
        <translation>شجرة الصفحة</translation>
    </message>
    <message>
        <source>Say why the page is not drawn</source>
        <translation>بيان سبب عدم رسم الصفحة</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>الانتقال إليها</translation>
    </message>
    <message>
        <source>List of pages</source>
        <translation>قائمة الصفحات</translation>
    </message>
    <message>
        <source>The page itself is not drawn: this program was built without a browser engine. Pointer, pages and the page&apos;s tree are complete. To play the page, run scripts/setup --web (on Debian it installs qt6-webengine-dev) and build with -D REVISIT_WEBENGINE=ON.</source>
        <translation>لا تُرسم الصفحة نفسها: بُني هذا البرنامج دون محرك متصفح. المؤشر والصفحات وشجرة الصفحة كاملة. لتشغيل الصفحة نفّذ ⁦scripts/setup --web⁩ (يثبّت على دبيان qt6-webengine-dev) ثم ابنِ البرنامج مع ⁦-D REVISIT_WEBENGINE=ON⁩.</translation>
    </message>
</context>
<context>
    <name>revisit::WebTreeDelegate</name>
    <message>
        <source>masked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>blocked %1</source>
        <translation>ممنوع %1</translation>
    </message>
    <message>
        <source>shadow</source>
        <translation>ظل</translation>
    </message>
</context>
<context>
    <name>revisit::WebTreeModel</name>
    <message>
        <source>%1, masked</source>
        <translation>%1، محجوب</translation>
    </message>
</context>
<context>
    <name>revisit::WebTreePanel</name>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>rrweb id</source>
        <translation>معرّف rrweb</translation>
    </message>
    <message>
        <source>Blocked box</source>
        <translation>المساحة الممنوعة</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>yes: asterisks stand for what was there</source>
        <translation>نعم: النجوم تحل محل المحتوى</translation>
    </message>
    <message>
        <source>Shadow tree</source>
        <translation>شجرة الظل</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Page tree</source>
        <translation>شجرة الصفحة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>The web segments cannot be read: %1</source>
        <translation>تعذّرت قراءة مقاطع الويب: %1</translation>
    </message>
    <message>
        <source>The page cannot be read: %1</source>
        <translation>تعذّرت قراءة الصفحة: %1</translation>
    </message>
    <message>
        <source>snapshot %1 s old</source>
        <translation>عمر اللقطة %1 ث</translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>عقدة واحدة</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 عقدة</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>مبتور</translation>
    </message>
    <message>
        <source>Reading the web segments…</source>
        <translation>تُقرأ مقاطع الويب…</translation>
    </message>
    <message>
        <source>No segment holds a full snapshot of the page, so there is no tree. Its first chunk was lost or never sent; the pointer and the list of pages are shown all the same.</source>
        <translation>لا يحتوي أي مقطع على لقطة كاملة للصفحة، فلا توجد شجرة. ضاع جزؤها الأول أو لم يُرسل قط؛ ومع ذلك يظهر المؤشر وقائمة الصفحات.</translation>
    </message>
    <message>
        <source>Reading the page…</source>
        <translation>تُقرأ الصفحة…</translation>
    </message>
    <message>
        <source>There is no snapshot of the page yet at %1</source>
        <translation>لا توجد بعد لقطة للصفحة عند %1</translation>
    </message>
    <message>
        <source>Copy Selector</source>
        <translation>نسخ المحدِّد</translation>
    </message>
    <message>
        <source>Copy Text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Expand All Below</source>
        <translation>توسيع كل ما تحته</translation>
    </message>
    <message>
        <source>Properties of the node</source>
        <translation>خصائص العقدة</translation>
    </message>
    <message>
        <source>Search tags, texts and attributes</source>
        <translation>البحث في الوسوم والنصوص والسمات</translation>
    </message>
    <message>
        <source>Search the page tree</source>
        <translation>البحث في شجرة الصفحة</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ممنوع</translation>
    </message>
    <message>
        <source>Shadow trees</source>
        <translation>أشجار الظل</translation>
    </message>
    <message>
        <source>Tree of the page</source>
        <translation>شجرة الصفحة</translation>
    </message>
    <message>
        <source>Go to the first snapshot</source>
        <translation>إلى أول لقطة</translation>
    </message>
    <message>
        <source>No node is selected</source>
        <translation>لم تُحدد أي عقدة</translation>
    </message>
</context>
<context>
    <name>revisit::WebView</name>
    <message>
        <source>%1× %2</source>
        <translation>%1× %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>scrolled %1 px</source>
        <translation>مُرّر %1 بكسل</translation>
    </message>
    <message>
        <source>Outline of the page with the pointer</source>
        <translation>مخطط الصفحة مع المؤشر</translation>
    </message>
    <message>
        <source>No page is open yet.</source>
        <translation>لم تُفتح أي صفحة بعد.</translation>
    </message>
    <message>
        <source>%1, viewport %2, scrolled %3 pixels.</source>
        <translation>%1، منطقة العرض %2، مُرّر %3 بكسل.</translation>
    </message>
    <message>
        <source>Pointer at %1, %2.</source>
        <translation>المؤشر عند %1، %2.</translation>
    </message>
    <message>
        <source>Pressed: %1.</source>
        <translation>نُقر: %1.</translation>
    </message>
    <message>
        <source>Page in background</source>
        <translation>الصفحة في الخلفية</translation>
    </message>
    <message>
        <source>Away for %1</source>
        <translation>غياب %1</translation>
    </message>
    <message>
        <source>%1: press %2 at %3, %4</source>
        <translation>%1: النقرة %2 عند %3، %4</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إلى هناك</translation>
    </message>
    <message>
        <source>Outline of %1 with the pointer, at %2</source>
        <translation>مخطط %1 مع المؤشر، عند %2</translation>
    </message>
</context>
<context>
    <name>revisit::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>افتح تسجيلًا</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window: session folders, .rjsession files, single artifacts. Sessions of the library are on the side.</source>
        <translation>أفلت الملفات أو المجلدات في أي مكان من هذه النافذة: مجلدات الجلسات وملفات ‎.rjsession وملفات البيانات المنفردة. وجلسات المكتبة في الجانب.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Record from your app</source>
        <translation>سجّل من تطبيقك</translation>
    </message>
    <message>
        <source>Put this address and key into the configuration of your app&apos;s SDK. Its sessions are recorded by this program and appear in the list as they arrive.</source>
        <translation>ضع هذا العنوان والمفتاح في إعدادات SDK في تطبيقك. يسجّل هذا البرنامج جلساته، فتظهر في القائمة فور وصولها.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>المفتاح العام</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>نسخ %1</translation>
    </message>
    <message>
        <source>The local server is starting…</source>
        <translation>جارٍ بدء الخادم المحلي…</translation>
    </message>
    <message>
        <source>The local server does not run.</source>
        <translation>الخادم المحلي لا يعمل.</translation>
    </message>
    <message>
        <source>The local server could not start: %1</source>
        <translation>تعذّر بدء الخادم المحلي: %1</translation>
    </message>
</context>
<context>
    <name>revisit::WindowLayouts</name>
    <message>
        <source>Save Layout</source>
        <translation>حفظ التخطيط</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>اسم التخطيط:</translation>
    </message>
    <message>
        <source>&amp;Save Layout…</source>
        <translation>حفظ التخطيط…</translation>
    </message>
    <message>
        <source>&amp;Delete Layout</source>
        <translation>حذف التخطيط</translation>
    </message>
</context>
</TS>
